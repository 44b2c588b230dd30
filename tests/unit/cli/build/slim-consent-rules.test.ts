import { describe, expect, it } from 'vitest';
import { slim } from '../../../../cli/build/slim-consent-rules.ts';

describe('the rules of autoconsent in the package', () => {
  it('leave out those that were generated for one site, and those that only hide', () => {
    const { autoconsent } = slim({
      autoconsent: [{ name: 'didomi' }, { name: 'auto_NL_a.nl_0' }, { name: 'cc_banner', cosmetic: true }],
    });
    expect(autoconsent).toEqual([{ name: 'didomi' }]);
  });

  it('keep the steps for naming, refusing, accepting and testing', () => {
    const rule = {
      name: 'a',
      detectCmp: [{ exists: '#a' }],
      detectPopup: [{ visible: '#a' }],
      optOut: [{ click: '#no' }],
      optIn: [{ click: '#yes' }],
      test: [{ cookieContains: 'a=0' }],
      runContext: { frame: true },
      intermediate: false,
      minimumRuleStepVersion: 2,
    };
    expect(slim({ autoconsent: [rule] }).autoconsent).toEqual([rule]);
  });

  it('lose what is for hiding and for people', () => {
    const rule = {
      name: 'a',
      prehideSelectors: ['#a'],
      comment: 'x',
      vendorUrl: 'https://a.example',
      _metadata: {},
    };
    expect(slim({ autoconsent: [rule] }).autoconsent).toEqual([{ name: 'a' }]);
  });
});
