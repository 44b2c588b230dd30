import { describe, expect, it } from 'vitest';
import { checkRule } from '../../core/engine/schema.ts';
import { placeholders } from '../../core/engine/text.ts';
import type { Condition, Text, When } from '../../core/model/rule.ts';
import actions from '../../rules/actions.json' with { type: 'json' };
import supervisorFile from '../../rules/supervisors.json' with { type: 'json' };
import { golden } from '../visits/golden.ts';
import { detectors, facts, rules } from '../visits/law.ts';
import { forbiddenWords, meanSentence } from './words.ts';

interface LawFile {
  readonly id: string;
  readonly name: Text;
  readonly article: Text;
  readonly url: string;
  readonly checked: string | null;
  readonly note: Text;
}
interface PrincipleFile {
  readonly number: number;
  readonly title: Text;
  readonly meaning: Text;
  readonly visible: Text;
  readonly never: Text;
  readonly law: readonly string[];
  readonly source: string;
}

const lawFiles = import.meta.glob<LawFile>('../../rules/laws/*.json', { eager: true, import: 'default' });
const principleFiles = import.meta.glob<PrincipleFile>('../../rules/principles/*/principle.json', {
  eager: true,
  import: 'default',
});
const laws = Object.entries(lawFiles).map(([path, law]) => ({ path, law }));
const principles = Object.entries(principleFiles).map(([path, principle]) => ({ path, principle }));
const lawIds = new Set(laws.map(({ law }) => law.id));
const factIds = new Set(facts.map((fact) => fact.id));
const supervisors = new Set(supervisorFile.supervisors.map((supervisor) => supervisor.id));

describe.each(rules)('the rule $rule.id', ({ path, rule }) => {
  it('fits the schema', () => {
    expect(checkRule(rule)).toMatchObject({ ok: true });
  });

  it('stands in a file of its name, in the folder of one of its principles', () => {
    expect(path.split('/').at(-1)).toBe(`${rule.id}.json`);
    expect(rule.principles).toContain(Number.parseInt(path.split('/').at(-2) ?? '', 10));
  });

  it('reads only facts that exist', () => {
    const read = [rule.applies, ...rule.levels.map((level) => level.when), ...(rule.lowered ?? [])].flatMap(
      (when) => conditions(when).map((condition) => condition.fact),
    );
    expect(read.filter((id) => !factIds.has(id))).toEqual([]);
  });

  it('cites laws, supervisors and actions that exist', () => {
    expect(rule.law.filter((id) => !lawIds.has(id))).toEqual([]);
    expect(rule.supervisors.filter((id) => !supervisors.has(id))).toEqual([]);
    expect(rule.actions.filter((id) => !Object.hasOwn(actions, id))).toEqual([]);
  });

  it.each(Object.entries(rule.texts))('says %s in both languages, short and without a verdict', (_, text) => {
    expect(forbiddenWords(text)).toEqual([]);
    expect(meanSentence(text.nl)).toBeLessThanOrEqual(12);
    const [inDutch, inEnglish] = [placeholders(text.nl), placeholders(text.en)];
    expect(inDutch).toEqual(inEnglish);
    expect(inDutch.filter((id) => !factIds.has(id))).toEqual([]);
  });

  it('fills in values in its title and in what was seen only', () => {
    const { why, child, limits } = rule.texts;
    expect(
      [why, limits, ...(child === undefined ? [] : [child])].flatMap((text) => placeholders(text.nl)),
    ).toEqual([]);
  });

  it('says what was seen as something seen', () => {
    expect(rule.texts.seen.nl).toMatch(/\bwe zagen\b/i);
    expect(rule.texts.seen.en).toMatch(/\bwe saw\b/i);
  });

  it('has a golden visit that it hits and one that it just misses', () => {
    const asks = rule.automation === 'question';
    const hits = golden.filter(({ expect: expected }) =>
      asks ? expected.outcomes?.[rule.id] === 'ask-a-person' : expected.indications?.[rule.id] !== undefined,
    );
    const misses = golden.filter(({ expect: expected }) =>
      asks ? expected.outcomes?.[rule.id] === 'not-applicable' : expected.not?.includes(rule.id),
    );
    expect(hits.map(({ name }) => name)).not.toEqual([]);
    expect(misses.map(({ name }) => name)).not.toEqual([]);
  });
});

describe.each(detectors)('the detector $detector.id', ({ path, detector }) => {
  it('stands in a file of its name', () => {
    expect(path.split('/').at(-1)).toBe(`${detector.id}.ts`);
  });

  it('is read by a fact', () => {
    expect(facts.some((fact) => fact.from.includes(detector.id))).toBe(true);
  });

  it('has a golden visit in which it sees something and one in which it sees nothing', () => {
    const seen = golden.flatMap(({ expect: expected }) => expected.observations?.[detector.id] ?? []);
    expect(seen.some((times) => times > 0)).toBe(true);
    expect(seen.some((times) => times === 0)).toBe(true);
  });
});

describe('the facts', () => {
  it('have different ids', () => {
    expect(facts.map((fact) => fact.id)).toEqual([...factIds]);
  });

  it('read only detectors that exist', () => {
    const ids = new Set(detectors.map(({ detector }) => detector.id));
    expect(facts.flatMap((fact) => fact.from).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the principles', () => {
  it('are the ten of the Code', () => {
    expect(principles.map(({ principle }) => principle.number).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it.each(principles)('$principle.number: number, texts, laws', ({ path, principle }) => {
    expect(Number.parseInt(path.split('/').at(-2) ?? '', 10)).toBe(principle.number);
    for (const text of [principle.meaning, principle.visible, principle.never]) {
      expect(forbiddenWords(text)).toEqual([]);
      expect(meanSentence(text.nl)).toBeLessThanOrEqual(12);
      expect(text.en).not.toBe('');
    }
    expect(principle.law.filter((id) => !lawIds.has(id))).toEqual([]);
    expect(principle.source).toMatch(/^https:\/\//);
  });
});

describe.each(laws)('the law $law.id', ({ path, law }) => {
  it('has a file of its name, an official address and a date on which it was read, or none', () => {
    expect(path.split('/').at(-1)).toBe(`${law.id}.json`);
    expect(law.url).toMatch(/^https:\/\//);
    expect(law.checked ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const text of [law.name, law.article, law.note]) {
      expect(text.nl).not.toBe('');
      expect(text.en).not.toBe('');
    }
    expect(meanSentence(law.note.nl)).toBeLessThanOrEqual(14);
  });

  it('is cited by a rule or a principle', () => {
    const cited = [
      ...rules.flatMap(({ rule }) => rule.law),
      ...principles.flatMap(({ principle }) => principle.law),
    ];
    expect(cited).toContain(law.id);
  });
});

function conditions(when: When | undefined): readonly Condition[] {
  return [...(when?.all ?? []), ...(when?.any ?? []), ...(when?.none ?? [])];
}
