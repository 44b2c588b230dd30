import { describe, expect, it } from 'vitest';
import type { StoredSignal } from '../../../../core/model/signal.ts';
import { storedIdentifierEvidence } from '../../../../detectors/shared/stored-identifier.ts';
import { buildSignals } from '../../../visits/build.ts';

function stored(given: Partial<StoredSignal>): StoredSignal {
  const [signal] = buildSignals([{ kind: 'stored', ...given }]);
  if (signal?.kind !== 'stored') throw new Error('not built');
  return signal;
}

describe('storedIdentifierEvidence', () => {
  it.each<readonly [string, Partial<StoredSignal>, boolean, 'known-name' | 'unconfirmed' | null]>([
    ['12 characters and 40 bits', { length: 12, bits: 40 }, false, 'unconfirmed'],
    ['11 characters', { length: 11 }, false, null],
    ['39 bits', { bits: 39 }, false, null],
    ['8 characters under a documented name', { length: 8 }, true, 'known-name'],
    ['7 characters under a documented name', { length: 7 }, true, null],
    ['a text of 513 characters', { length: 513 }, false, null],
    ['a long value under a documented name', { length: 600 }, true, 'known-name'],
    ['a value for this sitting', { area: 'session' }, false, null],
    ['a cookie of a day', { area: 'cookie', lifetime: 86_400 }, false, null],
    ['a cookie of longer than a day', { area: 'cookie', lifetime: 86_401 }, false, 'unconfirmed'],
    ['a cookie that ends with the browser', { area: 'cookie', lifetime: null }, false, null],
    ['a cookie that is being deleted', { area: 'cookie', lifetime: -1 }, true, null],
  ])('%s', (_, given, nameIsKnown, expected) => {
    expect(storedIdentifierEvidence(stored(given), nameIsKnown)).toBe(expected);
  });
});
