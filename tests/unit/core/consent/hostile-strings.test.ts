import { describe, expect, it } from 'vitest';
import { decodeAdditionalConsent } from '../../../../core/consent/additional-consent.ts';
import { stateOf } from '../../../../core/consent/consent-mode.ts';
import { decodeGpp } from '../../../../core/consent/gpp.ts';
import { decodeTcf } from '../../../../core/consent/tcf.ts';
import { decodeUsPrivacy } from '../../../../core/consent/us-privacy.ts';

const decoders: readonly ((text: string) => unknown)[] = [
  decodeTcf,
  decodeGpp,
  decodeAdditionalConsent,
  decodeUsPrivacy,
  (text) => stateOf({ gcs: text, gcd: text }),
];
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const anything = `${base64}.~+/=%$\u0000\ud800é `;
const honest = [
  'CQtAQoAQtDjkAEsAEBENBQFoALAAAEIAABpYEsQAoAAgAEAlgADAA4AA.YAAAAAAAAAAA',
  'CQtAQoAQtDjkAEsAEBENBQFgAAAAAEIAABpYAAAADcAIdABgACAAgSACAAEA.YAAAAAAAAAAA',
  'DBACPbA~CQuMEMAQuMEMAAfAAANLAAFgAOAAAAAAABpYFeQAoAAgAGArwAAAAAAA.IAAA.YAAAAAAAAAAA~1YNN~CAAQAAAAAABA.QA~BAQAAABA.QA',
  '2~1.35.41.101~dv.9.21.81',
  '1YNN',
  '13p3t3r3v5l1',
];

describe('strings that a hostile page makes up', () => {
  it('make no decoder throw, cut off or changed in any place', () => {
    for (const text of honest) {
      for (let at = 0; at <= text.length; at += 1) {
        all(text.slice(0, at));
        for (const letter of ['_', 'A', '~', '.', '\ud800'])
          all(`${text.slice(0, at)}${letter}${text.slice(at + 1)}`);
      }
    }
  });

  it('make no decoder throw or give what is no number, at random', () => {
    const random = numbers(7);
    for (let round = 0; round < 3000; round += 1) {
      const letters = round % 2 === 0 ? base64 : anything;
      const length = Math.floor(random() * (round % 50 === 0 ? 8192 : 120));
      all(beginning(round) + text(random, letters, length));
    }
  });

  it('take no more than 20 milliseconds, whatever they claim to hold', () => {
    const header = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAEIAABpY';
    const random = numbers(11);
    const longest = [
      header + '_'.repeat(8000),
      `${header}AAAAA${'_'.repeat(8000)}`,
      ...Array.from({ length: 30 }, () => header + text(random, base64, 8000)),
      `DBAB${'A'.repeat(8000)}`,
      `DD__${'_'.repeat(8000)}`,
      `2~${'1.'.repeat(4000)}x`,
      'C~'.repeat(4000),
      `C${'.I'.repeat(4000)}`,
    ];
    all(longest.join(''));
    // The best of three: a busy machine is not the decoder's doing.
    for (const one of longest) expect(Math.min(...[0, 1, 2].map(() => spent(one)))).toBeLessThan(20);
  });
});

function spent(given: string): number {
  const begun = performance.now();
  for (const decode of decoders) decode(given);
  return performance.now() - begun;
}

function all(given: string): void {
  for (const decode of decoders) {
    const decoded = decode(given);
    if (decoded === null) continue;
    expect(JSON.stringify(decoded).length).toBeLessThan(2000);
    expect(numbersIn(decoded).every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
  }
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function beginning(round: number): string {
  return ['', 'C', 'DBAB', '1~', '2~', 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAEIAABpY', 'DBABMA~C'][round % 7] ?? '';
}

function text(random: () => number, letters: string, length: number): string {
  return Array.from({ length }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
}

/** The same numbers in each run: a failure can be looked at. Park and Miller's generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
