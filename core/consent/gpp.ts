import { type Bits, bitsOf } from './bits.ts';
import { decodeTcf, type TcfString } from './tcf.ts';
import { decodeUsPrivacy, type UsPrivacy } from './us-privacy.ts';

/** What a string of the Global Privacy Platform holds: European law is read, of the others only that they are there. */
export interface GppString {
  /** Names of the sections in their order, as the specification writes them. */
  readonly sections: readonly string[];
  readonly tcf: TcfString | null;
  readonly usPrivacy: UsPrivacy | null;
}

const names: Readonly<Record<number, string>> = {
  2: 'tcfeuv2',
  5: 'tcfcav1',
  6: 'uspv1',
  7: 'usnat',
  8: 'usca',
  9: 'usva',
  10: 'usco',
  11: 'usut',
  12: 'usct',
  13: 'usfl',
  14: 'usmt',
  15: 'usor',
  16: 'ustx',
  17: 'usde',
  18: 'usia',
  19: 'usne',
  20: 'usnh',
  21: 'usnj',
  22: 'ustn',
  23: 'usmn',
  24: 'usmd',
  25: 'usin',
  26: 'usky',
  27: 'usri',
};
const mostSections = 64;

/**
 * Decodes a GPP string; `null` for what is none. Source: IAB Tech Lab, Global Privacy Platform String and Section
 * Information. Written here: @iabgpp/cmpapi 3.2.0 weighs 126 kB for what one header and the TC string in it take.
 */
export function decodeGpp(text: string): GppString | null {
  const [header = '', ...sections] = text.split('~', mostSections + 1);
  const bits = bitsOf(header);
  const ids = bits === null ? null : readHeader(bits);
  if (ids === null) return null;
  const section = (id: number): string => sections[ids.indexOf(id)] ?? '';
  return {
    sections: ids.map((id) => names[id] ?? `section ${id}`),
    tcf: decodeTcf(section(2)),
    usPrivacy: decodeUsPrivacy(section(6)),
  };
}

function readHeader(bits: Bits): readonly number[] | null {
  if (bits.number(6) !== 3 || bits.number(6) !== 1) return null;
  const entries = bits.number(12);
  if (entries === null || entries === 0) return null;
  const ids: number[] = [];
  let last = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const isRange = bits.number(1);
    const offset = bits.fibonacci();
    const length = isRange === 1 ? bits.fibonacci() : 0;
    if (offset === null || length === null || ids.length + length >= mostSections) return null;
    for (let id = last + offset; id <= last + offset + length; id += 1) ids.push(id);
    last += offset + length;
  }
  return ids;
}
