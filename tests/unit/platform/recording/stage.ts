import type { VisitId } from '../../../../core/model/ids.ts';
import type { Signal } from '../../../../core/model/signal.ts';
import type { Visit } from '../../../../core/model/visit.ts';
import type { Mark } from '../../../../platform/comparison/messages.ts';
import type { Recorder } from '../../../../platform/recording/recorder.ts';
import type {
  BrowserEvent,
  NavigationDetails,
  NavigationEvent,
  RequestDetails,
  RequestEvent,
} from '../../../../platform/sensors/events.ts';
import { defaultSettings, type Settings } from '../../../../platform/settings.ts';
import type { Store } from '../../../../platform/store/contract.ts';
import { testStore, value } from '../store/samples.ts';
import { smallKnowledge } from './knowledge.ts';

/** A recorder over a real store, with what it told the rest. */
export interface Stage {
  readonly recorder: Recorder;
  readonly store: Store;
  readonly knowledge: ReturnType<typeof smallKnowledge>;
  settings: Settings;
  /** Tabs that show loads of a comparison. */
  readonly compared: Map<number, Mark>;
  readonly ended: VisitId[];
  readonly reopened: VisitId[];
  readonly changed: VisitId[];
  /** Tabs of which it was said that they hold advertising, and whether an auction may be held there. */
  readonly advertised: (readonly [tabId: number, auction: boolean])[];
  work(...events: readonly BrowserEvent[]): Promise<void>;
  visits(): Promise<readonly Visit[]>;
  signals(visit: Visit | undefined): Promise<readonly Signal[]>;
  /** Addresses of the requests of the visit that began with an address, by the alphabet. */
  requested(url: string): Promise<readonly string[]>;
}

/** A worker; a second one in the same test finds what the first one left in the database. */
export async function startWorker(store: Store = testStore()): Promise<Stage> {
  // After the test has replaced the browser.
  const { Recorder } = await import('../../../../platform/recording/recorder.ts');
  const knowledge = smallKnowledge();
  const ended: VisitId[] = [];
  const reopened: VisitId[] = [];
  const changed: VisitId[] = [];
  const advertised: (readonly [number, boolean])[] = [];
  const recorder = new Recorder({
    store,
    session: { id: 'session1' },
    knowledge,
    vocabulary: ['spelletjes'],
    helder: { version: '1', ruleSet: { id: 'code', version: '1', sha256: '' }, dataDate: '2026-11-24' },
    comparisons: {
      of: async (tab) => stage.compared.get(tab) ?? null,
      any: async () => stage.compared.size > 0,
    },
    settings: () => stage.settings,
    changed: (id) => changed.push(id),
    ended: (id) => ended.push(id),
    advertised: (tabId, auction) => advertised.push([tabId, auction]),
    reopened: (id) => reopened.push(id),
  });
  const stage: Stage = {
    recorder,
    store,
    knowledge,
    settings: defaultSettings,
    compared: new Map(),
    ended,
    reopened,
    changed,
    advertised,
    work: (...events) => recorder.work(events, 0),
    async visits() {
      const kept = await value(store.listVisits({ limit: 1000 }));
      const whole = await Promise.all(kept.map(({ visit }) => value(store.readVisit(visit.id))));
      return whole.flatMap((one) => (one === null ? [] : [one.visit]));
    },
    signals: async (visit) => (visit === undefined ? [] : value(store.readSignals(visit.id))),
    async requested(url) {
      const signals = await stage.signals((await stage.visits()).find((visit) => visit.url === url));
      return signals.flatMap((signal) => (signal.kind === 'request' ? [signal.url] : [])).sort();
    },
  };
  return stage;
}

export const commit = (documentId: string, url: string, change: Partial<NavigationDetails> = {}) =>
  navigation('committed', { documentId, url, ...change });

export const navigation = (
  what: NavigationEvent['what'],
  change: Partial<NavigationDetails>,
): NavigationEvent => ({
  kind: 'navigation',
  what,
  details: {
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    url: 'https://a.example/',
    timeStamp: 1000,
    documentLifecycle: 'active',
    ...change,
  },
});

let number = 0;

/** A request of a document, sent and answered. */
export function request(
  documentId: string | undefined,
  url: string,
  change: Partial<RequestDetails> = {},
  phase: RequestEvent['phase'] = 'completed',
): RequestEvent {
  number += 1;
  return {
    kind: 'request',
    phase,
    details: {
      requestId: String(number),
      url,
      method: 'GET',
      type: 'image',
      tabId: 1,
      frameId: 0,
      parentFrameId: -1,
      timeStamp: 1010,
      ...(documentId !== undefined && { documentId }),
      ...change,
    },
  };
}

/** What the DOM sensor said of a document. */
export function claim(documentId: string, title: string): BrowserEvent {
  return {
    kind: 'page',
    tabId: 1,
    documentId,
    timeStamp: 1100,
    claim: {
      type: 'page',
      title,
      language: null,
      meta: {},
      headings: [],
      links: [],
      forms: [],
      mixedContent: [],
      watched: true,
      textSample: '',
      words: 0,
    },
  };
}
