import { defineFact, type FactDefinition } from '../model/fact.ts';
import type { Observation } from '../model/observation.ts';
import { count, distinct, names, texts, weightiestNames } from './shared/derive.ts';
import { countWithoutConsent } from './shared/without-consent.ts';

const inFrames = 'third-party-identifier-storage';
const stored = 'stored-identifier';
const cookie = 'advertising-identifier';
const modules = 'user-id-module';

/** Numbers that are kept in the browser's storage, or that come back from it. */
export const facts: readonly FactDefinition[] = [
  count('profiling.thirdPartyStorageIdentifiers', inFrames),
  count('profiling.confirmedThirdPartyStorageIdentifiers', inFrames, isConfirmed),
  countWithoutConsent(
    'profiling.thirdPartyStorageIdentifiersWithoutConsent',
    inFrames,
    (one) => isConfirmed(one) && one.trust === 'browser',
  ),
  weightiestNames('profiling.thirdPartyStorageCompanies', inFrames, 'company', isConfirmed),
  weightiestNames('profiling.thirdPartyStorageNames', inFrames, 'name', isConfirmed),

  count('profiling.storedIdentifiers', stored),
  count('profiling.confirmedStoredIdentifiers', stored, isConfirmed),
  countWithoutConsent(
    'profiling.storedIdentifiersWithoutConsent',
    stored,
    (one) => isConfirmed(one) && one.trust === 'browser' && one.data.operation === 'write',
  ),
  /** Cookies and storage together: numbers that the site keeps for others. */
  kept('profiling.keptIdentifierNames', (one) => [...texts(one, 'cookie'), ...texts(one, 'name')]),
  kept('profiling.keptIdentifierCompanies', (one) => texts(one, 'company')),
  defineFact({
    id: 'profiling.onlyStatisticsKept',
    from: [cookie, stored],
    needs: [],
    derive: ({ observations }) => {
      const seen = weighty(observations(cookie), observations(stored));
      return { value: seen.length > 0 && seen.every(({ data }) => data.use === 'statistics'), because: seen };
    },
  }),

  count('profiling.respawnedCookies', 'respawn'),
  names('profiling.respawnedCookieNames', 'respawn', 'cookie'),

  count('profiling.userIdModules', modules),
  count('profiling.filledUserIdModules', modules, isFilled),
  count('profiling.userIdModulesInCookies', modules, (one) => isFilled(one) && one.trust === 'browser'),
  weightiestNames('profiling.userIdModuleCompanies', modules, 'company', isFilled),
];

function kept(id: string, read: (one: Observation) => readonly string[]): FactDefinition {
  return defineFact({
    id,
    from: [cookie, stored],
    needs: [],
    derive: ({ observations }) => {
      const seen = weighty(observations(cookie), observations(stored));
      return { value: distinct(seen.flatMap(read)), because: seen };
    },
  });
}

/** Those that are surely for tracking; the rest only where there is nothing else. */
function weighty(cookies: readonly Observation[], all: readonly Observation[]): readonly Observation[] {
  const sure = [...cookies, ...all.filter(isConfirmed)];
  return sure.length > 0 ? sure : all;
}

function isConfirmed({ data }: Observation): boolean {
  return data.confirmed === true;
}

function isFilled({ data }: Observation): boolean {
  return data.filled === true;
}
