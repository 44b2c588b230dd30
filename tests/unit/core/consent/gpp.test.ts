import { describe, expect, it } from 'vitest';
import { decodeGpp } from '../../../../core/consent/gpp.ts';

/** Made with @iabgpp/cmpapi 3.2.0: consent for 1 to 3 and vendors 1, 2, 3 and 700, and sections for the United States. */
const tcfOnly = 'DBABMA~CQuMEMAQuMEMAAfAAANLAAFgAOAAAAAAABpYFeQAoAAgAGArwAAAAAAA.IAAA.YAAAAAAAAAAA';
const four =
  'DBACPbA~CQuMEMAQuMEMAAfAAANLAAFgAOAAAAAAABpYFeQAoAAgAGArwAAAAAAA.IAAA.YAAAAAAAAAAA~1YNN~CAAQAAAAAABA.QA~BAQAAABA.QA';

describe('decodeGpp', () => {
  it('reads the TCF section', () => {
    expect(decodeGpp(tcfOnly)).toMatchObject({
      sections: ['tcfeuv2'],
      tcf: {
        cmpId: 31,
        purposesConsent: [1, 2, 3],
        vendorsConsent: 4,
        publisherCC: 'NL',
        vendorsDisclosed: 0,
      },
      usPrivacy: null,
    });
  });

  it('names all sections and reads the old one of the United States', () => {
    expect(decodeGpp(four)).toMatchObject({
      sections: ['tcfeuv2', 'uspv1', 'usnat', 'usca'],
      tcf: { vendorsConsent: 4 },
      usPrivacy: { notice: true, optOutSale: false, lspa: false },
    });
  });

  it('reads the headers of the specification', () => {
    const names = (header: string) => decodeGpp(header)?.sections;
    expect(names('DBABM')).toEqual(['tcfeuv2']);
    expect(names('DBACNY')).toEqual(['tcfeuv2', 'uspv1']);
    expect(names('DBABjw')).toEqual(['tcfcav1', 'uspv1']);
  });

  it('says nothing of a TCF section that cannot be read', () => {
    expect(decodeGpp('DBABMA~AAAA')).toEqual({ sections: ['tcfeuv2'], tcf: null, usPrivacy: null });
  });

  it('names a section that it does not know by its number', () => {
    // 000011 000001 000000000001, one id: 0, and 001000011 = 3 + 34
    expect(decodeGpp('DBABEM')?.sections).toEqual(['section 37']);
  });

  it.each(['', 'C', 'DBAB', 'DCABMA', 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA', 'DBA___'])(
    'refuses %j',
    (text) => {
      expect(decodeGpp(text)).toBeNull();
    },
  );
});
