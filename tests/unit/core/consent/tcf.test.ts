import { describe, expect, it } from 'vitest';
import { decodeTcf } from '../../../../core/consent/tcf.ts';

/** The example of the specification's section "Full TC String passing": with the vendors that were shown. */
const example =
  'COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw';
/** Made with @iabtcf/core 1.5.6: consent for 1, 3, 4 and vendors 1, 2, 600; interest for 2, 7 and vendors 10 to 12. */
const ranged = 'CQtAQoAQtDjkAEsAEBENBQFoALAAAEIAABpYEsQAoAAgAEAlgADAA4AA.YAAAAAAAAAAA';
/** Consent for vendors 1 to 600 in one range. */
const sixHundred = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAAAAABpYEsQAYAAgSwAAAAAA.YAAAAAAAAAAA';
/** Interest for 2 and 7 of vendors 1 to 3; the site asks consent of all of them for 7, of vendor 1 alone for 2. */
const restricted = 'CQtAQoAQtDjkAEsAEBENBQFgAAAAAEIAABpYAAAADcAIdABgACAAgSACAAEA.YAAAAAAAAAAA';

/** Interest for 2 of vendors 1 to 3, which the site asks of all of them in place of consent. */
const interestOnly = 'CQtAQoAQtDjkAEsAEBENBQEgAAAAAEAAABpYAAAADcAEKABgACAAYAAA';

describe('decodeTcf', () => {
  it('reads the example of the specification', () => {
    expect(decodeTcf(example)).toEqual({
      created: 1_582_243_059_300,
      updated: 1_582_243_059_300,
      cmpId: 27,
      cmpVersion: 0,
      consentLanguage: 'EN',
      vendorListVersion: 15,
      policyVersion: 2,
      isServiceSpecific: false,
      publisherCC: 'AA',
      specialFeatures: [],
      purposesConsent: [1, 2, 3],
      purposesLegitimateInterest: [],
      vendorsConsent: 3,
      vendorsLegitimateInterest: 3,
      vendorsDisclosed: 79,
      purposesConsentOnly: [],
    });
  });

  it('reads vendors in ranges, special features and the publisher’s country', () => {
    expect(decodeTcf(ranged)).toMatchObject({
      created: Date.UTC(2026, 10, 1),
      updated: Date.UTC(2026, 10, 2),
      cmpId: 300,
      cmpVersion: 4,
      policyVersion: 5,
      isServiceSpecific: true,
      publisherCC: 'NL',
      specialFeatures: [1],
      purposesConsent: [1, 3, 4],
      purposesLegitimateInterest: [2, 7],
      vendorsConsent: 3,
      vendorsLegitimateInterest: 3,
      vendorsDisclosed: null,
    });
    expect(decodeTcf(sixHundred)?.vendorsConsent).toBe(600);
  });

  it('names the purposes for which the site left no vendor its legitimate interest', () => {
    expect(decodeTcf(restricted)).toMatchObject({
      purposesLegitimateInterest: [2, 7],
      purposesConsentOnly: [7],
    });
    expect(decodeTcf(interestOnly)).toMatchObject({
      purposesLegitimateInterest: [2],
      purposesConsentOnly: [],
    });
  });

  it('reads a core string whose later segments are cut off or broken', () => {
    expect(decodeTcf(`${example.slice(0, 60)}`)).toMatchObject({ vendorsConsent: 3, vendorsDisclosed: null });
    expect(decodeTcf(`${example.split('.')[0]}.!!`)).toMatchObject({ vendorsConsent: 3 });
  });

  it.each([
    ['nothing', ''],
    ['a macro that nobody filled', '\u0024{GDPR_CONSENT_755}'],
    ['version 1 of the framework', 'BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA'],
    ['a core string that ends too early', example.slice(0, 40)],
    ['no base64', `C${'%'.repeat(60)}`],
    ['a GPP string', 'DBABMA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA'],
    ['more than any honest string', `C${'A'.repeat(9000)}`],
  ])('refuses %s', (_, text) => {
    expect(decodeTcf(text)).toBeNull();
  });
});
