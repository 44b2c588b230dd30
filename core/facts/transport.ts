import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, names, some } from './shared/derive.ts';

const insecure = 'insecure-transport';

/** Connections that others on the way can read, and addresses that hold too much. */
export const facts: readonly FactDefinition[] = [
  some('privacydesign.pageOverHttp', insecure, is('page-over-http')),
  some('privacydesign.loginOverHttp', insecure, is('login-over-http')),
  some('privacydesign.loginWithoutHsts', insecure, is('login-without-hsts')),
  count('privacydesign.dataSentOverHttp', insecure, is('data-sent-over-http')),
  count('privacydesign.formsOverHttp', insecure, is('form-over-http')),
  count('privacydesign.mixedContent', insecure, is('mixed-content', 'mixed-content-claimed')),
  count('privacydesign.secretsInAddress', insecure, is('secret-in-address')),
  count('privacydesign.personalDataInAddress', insecure, is('personal-data-in-address')),
  names('privacydesign.insecureHosts', insecure, 'host'),
];

function is(...whats: readonly string[]): (observation: Observation) => boolean {
  return ({ data }) => typeof data.what === 'string' && whats.includes(data.what);
}
