import { describe, expect, it } from 'vitest';
import { compare, evaluate, type Facts } from '../../../../core/engine/conditions.ts';
import type { Fact } from '../../../../core/model/fact.ts';
import { observationId } from '../../../../core/model/ids.ts';

const because = [observationId('d', 'x')];
const known = (id: string, value: number | boolean | string | string[], complete = true): Fact => ({
  id,
  known: true,
  value,
  complete,
  because,
  trust: 'browser',
});
const unknown = (id: string): Fact => ({ id, known: false, reason: 'sensor-failed' });
const facts = (...list: Fact[]): Facts => new Map(list.map((fact) => [fact.id, fact]));

describe('a comparison', () => {
  it('holds when the fact compares as asked', () => {
    const truth = compare({ fact: 'n', is: 'gte', value: 3 }, facts(known('n', 3)));
    expect(truth.is).toBe('true');
  });

  it('is false when the fact does not compare as asked', () => {
    expect(compare({ fact: 'n', is: 'gte', value: 4 }, facts(known('n', 3))).is).toBe('false');
  });

  it('is unknown, with the reason, when the fact is unknown', () => {
    expect(compare({ fact: 'n', is: 'gte', value: 1 }, facts(unknown('n')))).toEqual({
      is: 'unknown',
      unknown: [{ fact: 'n', reason: 'sensor-failed' }],
    });
  });

  it('is unknown when nobody derives the fact', () => {
    expect(compare({ fact: 'n', is: 'gte', value: 1 }, facts()).is).toBe('unknown');
  });

  it('proves "at least" from an incomplete fact', () => {
    expect(compare({ fact: 'n', is: 'gte', value: 2 }, facts(known('n', 2, false))).is).toBe('true');
  });

  it('does not prove "fewer than asked" from an incomplete fact', () => {
    expect(compare({ fact: 'n', is: 'gte', value: 3 }, facts(known('n', 2, false))).is).toBe('unknown');
    expect(compare({ fact: 'n', is: 'lt', value: 3 }, facts(known('n', 2, false))).is).toBe('unknown');
  });

  it('never compares a number with a text', () => {
    expect(compare({ fact: 'n', is: 'gte', value: 1 }, facts(known('n', 'many'))).is).toBe('false');
  });

  it('finds a value in a list', () => {
    expect(compare({ fact: 'l', is: 'has', value: 'a' }, facts(known('l', ['a', 'b']))).is).toBe('true');
    expect(
      compare({ fact: 'p', is: 'in', value: ['before', 'rejected'] }, facts(known('p', 'before'))).is,
    ).toBe('true');
  });
});

describe('all, any and none', () => {
  const one = { fact: 'one', is: 'eq', value: true } as const;
  const two = { fact: 'two', is: 'eq', value: true } as const;

  it('lets one false in all decide, whatever is unknown', () => {
    expect(evaluate({ all: [one, two] }, facts(known('one', false), unknown('two'))).is).toBe('false');
  });

  it('leaves all unknown when the rest is true', () => {
    expect(evaluate({ all: [one, two] }, facts(known('one', true), unknown('two'))).is).toBe('unknown');
  });

  it('lets one true in any decide, whatever is unknown', () => {
    expect(evaluate({ any: [one, two] }, facts(known('one', true), unknown('two'))).is).toBe('true');
  });

  it('leaves any unknown when nothing is true and something unknown', () => {
    expect(evaluate({ any: [one, two] }, facts(known('one', false), unknown('two'))).is).toBe('unknown');
  });

  it('is false when something in none holds, and unknown when something in none is unknown', () => {
    expect(evaluate({ none: [one] }, facts(known('one', true))).is).toBe('false');
    expect(evaluate({ none: [one] }, facts(unknown('one'))).is).toBe('unknown');
  });

  it('needs every key that is given', () => {
    expect(evaluate({ all: [one], none: [two] }, facts(known('one', true), known('two', true))).is).toBe(
      'false',
    );
  });
});
