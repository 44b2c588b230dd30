import { defineFact, type FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, distinct, texts } from './shared/derive.ts';
import { countWithoutConsent } from './shared/without-consent.ts';

const behaviour = 'session-recording';
const host = 'session-replay-host';

/** Recordings of what a visitor does: by what scripts do, whoever they are. */
export const facts: readonly FactDefinition[] = [
  count('profiling.sessionRecordings', behaviour, isBelieved),
  count('profiling.possibleSessionRecordings', behaviour),
  countWithoutConsent('profiling.sessionRecordingsWithoutConsent', behaviour, isBelieved),
  /** Services known to record, and whoever was seen to. */
  defineFact({
    id: 'profiling.recorders',
    from: [host, behaviour],
    needs: [],
    derive: ({ observations }) => {
      const seen = [...observations(host), ...observations(behaviour)];
      return { value: distinct(seen.flatMap((one) => texts(one, 'company'))), because: seen };
    },
  }),
];

/** What the site's own script sends to the site itself may be the site's ordinary traffic. */
function isBelieved({ trust, data }: Observation): boolean {
  return trust === 'browser' && !(data.party === 'own' && data.receiverParty === 'own');
}
