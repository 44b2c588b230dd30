import { expect, test } from 'vitest';
import { toldNobody } from '../../../detectors/shared/told-nobody.ts';

test.each([
  ['completed', 'image', false],
  ['pending', 'image', false],
  ['failed', 'image', true],
  ['failed', 'ping', false],
  ['stopped', 'ping', true],
] as const)('a request that %s as %s told nobody: %s', (outcome, type, nobody) => {
  expect(toldNobody({ outcome, type })).toBe(nobody);
});
