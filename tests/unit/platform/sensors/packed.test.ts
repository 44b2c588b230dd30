import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packedBid } from '../../../../platform/sensors/packed.ts';

const body = (text: string) => {
  const packed = gzipSync(text);
  return {
    raw: [
      { bytes: packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.length) as ArrayBuffer },
    ],
  };
};
const marked = new URL(
  'https://grid-bidder.criteo.com/openrtb_2_5/pbjs/auction/request?profileId=207&gzip=1',
);

test('a bid request that Prebid marked as compressed is read', () => {
  expect(packedBid(body('{"id":"a"}'), marked)).toBe('{"id":"a"}');
});

test('a compressed body without the mark is left alone', () => {
  expect(packedBid(body('{"id":"a"}'), new URL('https://r.example/?gzip=10'))).toBeNull();
});

test('nothing, text and what unfolds without end give nothing', () => {
  expect(packedBid(null, marked)).toBeNull();
  expect(packedBid({ raw: [{ file: 'a' }] }, marked)).toBeNull();
  expect(
    packedBid({ raw: [{ bytes: new TextEncoder().encode('{}').buffer as ArrayBuffer }] }, marked),
  ).toBeNull();
  expect(packedBid(body('x'.repeat(5_000_000)), marked)).toBeNull();
});
