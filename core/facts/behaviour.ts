import type { FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, names, texts, weightiestNames } from './shared/derive.ts';

const place = 'location-ad-use';
const sensitive = 'sensitive-page-to-tracker';
const interest = 'browser-interest-api';
const permission = 'permission-on-load';

/** What scripts ask of the browser and of the person, and what pages tell that nobody should have to share. */
export const facts: readonly FactDefinition[] = [
  count('profiling.placesSent', place),
  count('profiling.placesSentAfterReading', place, ({ data }) => data.device === 'read'),
  count('profiling.placesSentAfterClaim', place, ({ data }) => data.device !== 'unread'),
  weightiestNames('profiling.placeReceivers', place, 'company', ({ data }) => data.device !== 'unread'),

  count('profiling.sensitivePagesTold', sensitive),
  count('profiling.sensitiveAddressesTold', sensitive, ({ data }) => data.by !== 'words'),
  names('profiling.sensitivePageReceivers', sensitive, 'company'),

  count('profiling.interestApis', interest),
  count('profiling.interestApisUsed', interest, isUsed),
  count('profiling.interestApisSeen', interest, (one) => isUsed(one) && one.trust === 'browser'),
  weightiestNames('profiling.interestApiCompanies', interest, 'company', isUsed),

  count('privacydesign.permissionsOnLoad', permission),
  count(
    'privacydesign.watchingPermissionsOnLoad',
    permission,
    (one) => isWatching(one) && one.trust === 'browser',
  ),
  weightiestNames('privacydesign.permissionAskers', permission, 'company', isWatching),

  count('privacydesign.sensorUses', 'sensor-use'),
  names('privacydesign.sensorUsers', 'sensor-use', 'company'),

  count('privacydesign.contactsOpened', 'contacts-upload'),
  names('privacydesign.contactsOpeners', 'contacts-upload', 'company'),
];

function isUsed({ data }: Observation): boolean {
  return data.used === true;
}

/** Where you are, what you look like, how you sound. */
function isWatching(one: Observation): boolean {
  return texts(one, 'asks').some((asked) => asked === 'location' || asked === 'camera-microphone');
}
