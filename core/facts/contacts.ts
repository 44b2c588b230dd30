import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, names, weightiestNames } from './shared/derive.ts';
import { countWithoutConsent } from './shared/without-consent.ts';

/** Particular ways in which other companies are told of a visit. */
export const facts: readonly FactDefinition[] = [
  count('profiling.cookieSyncs', 'cookie-sync', isCarried),
  count('profiling.possibleCookieSyncs', 'cookie-sync'),
  weightiestNames('profiling.cookieSyncPairs', 'cookie-sync', 'pair', isCarried),

  count('profiling.socialPixels', 'social-pixel'),
  countWithoutConsent('profiling.socialPixelsWithoutConsent', 'social-pixel'),
  names('profiling.socialPixelCompanies', 'social-pixel', 'company'),

  count('profiling.sessionReplays', 'session-replay-host'),
  countWithoutConsent('profiling.sessionReplaysWithoutConsent', 'session-replay-host'),

  count('profiling.dataBrokers', 'data-broker-host', isBrokerFirst),
  count('profiling.registeredDataBrokers', 'data-broker-host'),
  weightiestNames('profiling.dataBrokerCompanies', 'data-broker-host', 'company', isBrokerFirst),

  count('profiling.disguisedHosts', 'disguised-first-party'),
  names('profiling.disguisedHostNames', 'disguised-first-party', 'host'),
  names('profiling.disguisedCompanies', 'disguised-first-party', 'company'),

  count('profiling.embeds', 'embedded-player'),
  names('profiling.embedServices', 'embedded-player', 'service'),

  count('profiling.localPortScans', 'local-port-scan'),
  names('profiling.localPorts', 'local-port-scan', 'ports'),
];

/** A value seen travelling, or a redirect through an address that serves for this alone. */
function isCarried({ data }: Observation): boolean {
  return data.evidence === 'carried' || data.evidence === 'known-endpoint';
}

/** Lives off it, rather than standing in a register for something that it does as well. */
function isBrokerFirst({ data }: Observation): boolean {
  return data.by !== 'register';
}
