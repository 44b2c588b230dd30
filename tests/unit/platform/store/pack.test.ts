import { expect, test } from 'vitest';
import { type Packed, pack, packedSize, unpack } from '../../../../platform/store/pack.ts';
import { attempt } from '../../../../platform/store/problem.ts';
import { problemOf } from './samples.ts';

const long = JSON.stringify(Array.from({ length: 2000 }, (_, n) => `naam ${n} é €`));

test('a long text comes back as it was, and lies there in a fraction of its size', async () => {
  const packed = await pack(long);
  expect(packed.form).toBe('json+gzip');
  expect(packedSize(packed)).toBeLessThan(long.length / 3);
  expect(await unpack(packed)).toEqual(JSON.parse(long));
});

test('a short text is left as it is', async () => {
  expect(await pack('{"a":1}')).toEqual({ form: 'json', data: '{"a":1}' });
  expect(await unpack({ form: 'json', data: '{"a":1}' })).toEqual({ a: 1 });
});

test.each<[string, Packed]>([
  ['bytes that are no gzip', { form: 'json+gzip', data: new Uint8Array([1, 2, 3]) }],
  ['gzip that ends too early', { form: 'json+gzip', data: new Uint8Array([31, 139, 8, 0, 0, 0, 0, 0]) }],
  ['text that is no JSON', { form: 'json', data: '{"a":' }],
  ['a form of a later build', { form: 'zstd', data: 'x' } as unknown as Packed],
  ['nothing', {} as unknown as Packed],
])('%s is a damaged record, not a crash', async (_, packed) => {
  expect(await problemOf(attempt(() => unpack(packed)))).toBe('visit-damaged');
});
