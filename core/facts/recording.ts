import { defineFact, type FactDefinition } from '../model/fact.ts';
import { count, distinct, texts } from './shared/derive.ts';
import { countWithoutConsent } from './shared/without-consent.ts';

const behaviour = 'session-recording';
const host = 'session-replay-host';

/** Recordings of what a visitor does: by what scripts do, whoever they are. */
export const facts: readonly FactDefinition[] = [
  count('profiling.sessionRecordings', behaviour, ({ trust }) => trust === 'browser'),
  count('profiling.possibleSessionRecordings', behaviour),
  countWithoutConsent(
    'profiling.sessionRecordingsWithoutConsent',
    behaviour,
    ({ trust }) => trust === 'browser',
  ),
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
