import { describe, expect, it } from 'vitest';
import type { ConsentLayout, Part } from '../../../components/consent-layout.ts';
import { consentLimits, consentSentence, isQuiet } from '../../../components/consent-sentence.ts';
import { observationId, signalId } from '../../../core/model/ids.ts';
import type { Observation } from '../../../core/model/observation.ts';
import { translator } from '../../../locales/translate.ts';

const visit = {
  startedAt: '2026-11-24T13:05:00Z',
  endedAt: '2026-11-24T13:06:00Z',
  gaps: [],
  observations: [],
};
const part = (phase: Part['phase'], trackers = 0, newTrackers = trackers): Part => ({
  phase,
  choices: [],
  refused: false,
  trackers,
  newTrackers,
  others: 0,
  newOthers: 0,
});
const yes = { at: 0, some: false, by: 'person' as const };
const lane = { name: 'A', marks: [{ kind: 'active' as const, requests: 1 }] };
const layout = (...parts: readonly Part[]): ConsentLayout => ({
  parts,
  lanes: parts.some(({ trackers }) => trackers > 0) ? [lane] : [],
  others: 0,
});
const say = (...parts: readonly Part[]) => consentSentence(translator('nl'), layout(...parts), visit);

describe('consentSentence', () => {
  it.each([
    [[part('before', 4)], 'Je koos nog niets. Toch waren er al 4 volgers actief.'],
    [[part('before')], 'Je koos nog niets. Wij zagen ook nog geen volgers.'],
    [
      [part('before', 4), part('rejected', 1, 0)],
      'Voordat je koos, waren er al 4 volgers actief. Nadat je weigerde, was er toch 1 volger actief.',
    ],
    [
      [part('before'), part('rejected')],
      'Voordat je koos, zagen wij geen volgers. Nadat je weigerde, zagen wij geen volgers.',
    ],
    [
      [part('before', 1), { ...part('accepted', 7, 6), choices: [yes] }],
      'Voordat je koos, was er al 1 volger actief. Nadat je ja zei, kwamen er 6 volgers bij.',
    ],
    [
      [part('earlier-choice', 5), part('withdrawn', 2, 0)],
      'De site onthield een eerdere keuze van je. Er waren 5 volgers actief. Nadat je je ja introk, waren er toch 2 volgers actief.',
    ],
    [[part('rejected', 2)], 'Je weigerde hier al eerder. Toch waren er 2 volgers actief.'],
    [[part('withdrawn')], 'Je trok je ja hier eerder in. Wij zagen nu geen volgers.'],
    [[part('no-platform', 3)], 'Wij zagen geen vraag over cookies. Toch waren er 3 volgers actief.'],
    [[part('no-platform')], 'Wij zagen geen vraag over cookies, en geen volgers.'],
  ] as const)('tells the parts of case %#: %j', (parts, sentence) => {
    expect(say(...parts)).toBe(sentence);
  });

  it('says the same in English', () => {
    const parts = [part('before', 4), part('rejected', 3, 0)];
    expect(consentSentence(translator('en'), layout(...parts), visit)).toBe(
      'Before you chose, 4 trackers were already active. After you refused, 3 trackers were still active.',
    );
  });

  it.each([
    [{ gaps: [{ kind: 'late-start' as const, at: '', why: '' }] }, 'Helder begon later dan de pagina.'],
    [{ endedAt: null }, 'Helder zoekt misschien nog. Kijk straks nog eens.'],
    [{ endedAt: '2026-11-24T13:05:04Z' }, 'Je was hier te kort. Wij zoeken tien seconden naar een vraag.'],
    [{}, 'De site vroeg misschien iets dat wij niet herkenden.'],
  ])('says of %j why nothing is known', (more, reason) => {
    expect(consentSentence(translator('nl'), layout(part('unknown', 3)), { ...visit, ...more })).toBe(
      `Wij weten niet of je hier iets koos over cookies. ${reason}`,
    );
  });
});

describe('what is said besides', () => {
  it('is that only some was agreed to', () => {
    const some = { ...part('accepted', 2), choices: [{ at: 0, some: true, by: 'person' as const }] };
    expect(say(part('before'), some)).toBe(
      'Voordat je koos, zagen wij geen volgers. Nadat je een deel goed vond, kwamen er 2 volgers bij.',
    );
  });

  it('is without a question that a choice may have been made before', () => {
    const search: Observation = {
      id: observationId('banner-search', 'none'),
      kind: 'banner-search',
      trust: 'browser',
      data: { ended: 'none', keptFromBefore: true },
      because: [signalId('banner-search:0.0')],
    };
    const told = { ...visit, observations: [search] };
    expect(consentSentence(translator('nl'), layout(part('no-platform', 3)), told)).toBe(
      'Wij zagen geen vraag over cookies. Toch waren er 3 volgers actief. Misschien koos je hier al eens.',
    );
  });
});

describe('consentLimits', () => {
  it('says how long a question was looked for, only where none was seen', () => {
    const t = translator('nl');
    expect(consentLimits(t, layout(part('no-platform')))).toBe(
      'Niet gezien is niet hetzelfde als niet gebeurd. Wij zoeken tien seconden naar een vraag over cookies.',
    );
    expect(consentLimits(t, layout(part('before'), part('rejected')))).toBe(
      'Niet gezien is niet hetzelfde als niet gebeurd.',
    );
  });
});

describe('isQuiet', () => {
  it.each([
    ['no question and no trackers', [part('no-platform')], true],
    ['no question, but a tracker', [part('no-platform', 1)], false],
    ['nothing known', [part('unknown', 3)], true],
    ['an earlier refusal that was kept', [part('rejected')], true],
    ['an earlier refusal with a tracker', [part('rejected', 1)], false],
    ['a question without a tracker', [part('before')], true],
    ['a question with a tracker', [part('before', 1)], false],
    ['a choice and no tracker at all', [part('before'), part('rejected')], true],
    ['a choice and a tracker', [part('before'), part('accepted', 1)], false],
  ] as const)('%s: %#', (_, parts, quiet) => {
    expect(isQuiet(layout(...parts))).toBe(quiet);
  });
});
