import { databaseProblems, notObservedReasons } from '../../../components/popup-state.ts';
import { consentReports, pageConsentStates } from './consent-reports.ts';

/** Every scene of the gallery. The test checks that the gallery has these and no others. */
export const sceneNames = [
  'popup-loading',
  'popup-sentence-only',
  'popup-observed',
  'popup-gap',
  'popup-many',
  'popup-one',
  'popup-nothing-seen',
  ...Object.keys(consentReports).map((state) => `popup-consent-${state}`),
  'popup-access-withheld',
  'popup-paused-site',
  'popup-paused-everywhere',
  ...notObservedReasons.map((reason) => `popup-${reason}`),
  ...databaseProblems.map((problem) => `popup-${problem}`),
  'page-visit',
  ...pageConsentStates.map((state) => `page-visit-consent-${state}`),
  'page-visit-missing',
  'page-visits',
  'page-visits-empty',
  'page-visits-delete',
  'page-settings',
  'page-settings-withheld',
  'page-about',
  'page-about-old',
  'page-about-very-old',
  'page-welcome',
  'page-welcome-refused',
  'page-welcome-granted',
];
