import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type VisitId, visitId } from '../core/model/ids.ts';
import { repaintBadge, showOnBadge } from './badge.ts';
import { heardComparison, listenToComparison } from './comparison/background.ts';
import type { ComparisonMarks } from './comparison/marks.ts';
import { hostConsent, namePlatform } from './consent/host.ts';
import { noteDatabase } from './database-mark.ts';
import { Judging } from './judging/judging.ts';
import { loadLaw } from './judging/law.ts';
import { loadKnowledge } from './knowledge.ts';
import {
  consentClaimSchema,
  pageClaimSchema,
  pageWorldSchema,
  type ReportAnswer,
  reportRequestSchema,
  typingSchema,
} from './messages.ts';
import { helderVersion } from './recording/begin.ts';
import { Closing } from './recording/closing.ts';
import { EventQueue } from './recording/queue.ts';
import { Recorder } from './recording/recorder.ts';
import { openSession, type Session } from './recording/session.ts';
import { forget, type Left, WorkMark } from './recording/work-mark.ts';
import { Auctions } from './sensors/ads/auction.ts';
import { AdScripts } from './sensors/ads/inject.ts';
import { adClaimSchema, adFrameSchema } from './sensors/ads/messages.ts';
import { consentEvent, injectBanner, lookBackAfter } from './sensors/consent/inject.ts';
import { listen } from './sensors/listen.ts';
import { readSessionMemory } from './session-memory.ts';
import { defaultSettings, onSettings, readSettings, type Settings } from './settings.ts';
import { openStore } from './store/store.ts';

const sweepAlarm = 'sweep';
/** Milliseconds that a word of the bridge may have been on its way. */
const latestWord = 2000;

/**
 * Starts the background. Everything that listens is registered here and now, before the first wait: events that wake
 * the worker come once. What they bring waits in the queue until the rest is ready.
 */
export function startBackground(): void {
  const memory = readSessionMemory();
  const comparisons = listenToComparison(memory);
  const mark = new WorkMark();
  const scripts = new AdScripts();
  const auctions = new Auctions((event) => queue.push(event));
  const advertised = (tabId: number, auction: boolean): void => {
    scripts.look(tabId);
    if (auction) auctions.later(tabId);
  };
  const ready = openSession(memory, mark.key).then((open) => prepare(open, comparisons, advertised));
  let done: () => boolean = () => false;
  void ready.then(({ recorder }) => {
    done = () => !recorder.waiting;
  });
  const queue = new EventQueue({
    heard: (event) => mark.note(event),
    begin: () => mark.begin(),
    work: async (events, dropped) => {
      const { recorder, store } = await ready;
      await recorder.work(events, dropped);
      if (store.waiting() === 0) mark.written(events);
    },
    finish: () => {
      if (!done()) return false;
      mark.finish();
      return true;
    },
  });
  listen((event) => {
    scripts.heard(event);
    auctions.heard(event);
    queue.push(event);
  });
  queue.start();

  browser.runtime.onMessage.addListener(((message: unknown, sender: Sender) => {
    const claim = v.safeParse(pageClaimSchema, message);
    if (claim.success) {
      const { tab, frameId, documentId, documentLifecycle } = sender;
      // The sensor runs in top documents; one that is prerendered has a frame id of its own until it is shown.
      const top = frameId === 0 || documentLifecycle === 'prerender';
      if (tab?.id !== undefined && top) {
        queue.push({
          kind: 'page',
          tabId: tab.id,
          documentId: documentId ?? null,
          timeStamp: Date.now(),
          claim: claim.output,
        });
      }
      return undefined;
    }
    const speaker = speakerOf(sender);
    const told = v.safeParse(pageWorldSchema, message);
    if (told.success) {
      if (speaker !== null) {
        const { text, at } = told.output;
        queue.push({ kind: 'page-world', ...speaker, timeStamp: saidAt(at, speaker.timeStamp), text });
      }
      return undefined;
    }
    const typing = v.safeParse(typingSchema, message);
    if (typing.success) {
      if (speaker !== null) {
        const timeStamp = saidAt(typing.output.at, speaker.timeStamp);
        queue.push({ kind: 'typing', ...speaker, timeStamp, typing: typing.output });
      }
      return undefined;
    }
    const consent = v.safeParse(consentClaimSchema, message);
    if (consent.success) {
      if (speaker !== null) {
        const timeStamp = saidAt(consent.output.at, speaker.timeStamp);
        queue.push({ kind: 'consent', ...speaker, timeStamp, claim: consent.output });
        void injectBanner(speaker, consent.output);
        lookBackAfter(consent.output, speaker.tabId);
        if (consent.output.type === 'consent-banner') void namePlatform(speaker);
      }
      return undefined;
    }
    const ads = v.safeParse(adClaimSchema, message);
    if (ads.success) {
      if (speaker !== null) {
        const timeStamp = saidAt(ads.output.at, speaker.timeStamp);
        queue.push({ kind: 'ads', ...speaker, timeStamp, claim: ads.output });
        if (ads.output.type === 'ad-places') void scripts.places(speaker, ads.output.places);
      }
      return undefined;
    }
    const frame = v.safeParse(adFrameSchema, message);
    if (frame.success) return speaker === null ? undefined : scripts.placeOf(speaker, frame.output);
    // Only the extension's own pages may ask for what was seen, and say which loads are a comparison's.
    if (sender.url?.startsWith(browser.runtime.getURL('/' as never)) !== true) return undefined;
    const asked = v.safeParse(reportRequestSchema, message);
    return asked.success
      ? answerReport(asked.output.of, queue, ready)
      : (heardComparison(message, comparisons) ?? undefined);
  }) as never);

  hostConsent({
    tell: (told) => queue.push(consentEvent(told)),
    childMode: () => false,
    visitOf: async (tab) => {
      const parts = await ready;
      return idOf({ tab }, parts.store, parts.session.id);
    },
  });

  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === sweepAlarm) void ready.then((parts) => parts.sweep());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
  });
}

/** What the browser says of who sent a message. */
interface Sender {
  readonly url?: string;
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
  readonly documentId?: string;
  readonly documentLifecycle?: string;
}

/** When a script of ours spoke: its own word, which is exact, as far as it can be true. */
function saidAt(said: number, heard: number): number {
  return Math.min(heard, Math.max(heard - latestWord, said));
}

/** The document that a script of ours speaks from; null for one of the extension's own pages. */
function speakerOf({ tab, frameId, documentId, url }: Sender) {
  if (tab?.id === undefined || frameId === undefined) return null;
  return {
    tabId: tab.id,
    frameId,
    documentId: documentId ?? null,
    url: url ?? '',
    timeStamp: Date.now(),
  };
}

type Ready = Awaited<ReturnType<typeof prepare>>;

async function prepare(
  session: Session,
  comparisons: ComparisonMarks,
  advertised: (tabId: number, auction: boolean) => void,
) {
  let settings: Settings = defaultSettings;
  onSettings((changed) => {
    settings = changed;
  });
  const law = loadLaw();
  const store = openStore();
  const [knowledge, stored] = await Promise.all([loadKnowledge(), readSettings()]);
  settings = stored;
  const helder = {
    version: helderVersion(),
    ruleSet: { id: law.ruleSet.id, version: law.ruleSet.version, sha256: law.ruleSet.sha256 },
    dataDate: knowledge.dataDate,
  };
  const judging = new Judging(store, law, (visit, report) => void showOnBadge(visit, report.summary));
  const closing = new Closing(store, (id) => void judging.judgeNow(id));
  const recorder = new Recorder({
    store,
    session,
    knowledge,
    vocabulary: knowledge.vocabulary,
    helder,
    comparisons,
    settings: () => settings,
    changed: (id) => judging.changed(id),
    ended: (id, at) => closing.later(id, at),
    advertised,
    reopened: (id) => {
      closing.keepOpen(id);
      repaintBadge(id);
    },
  });
  // Alarms are not sure to outlive the browser.
  if ((await browser.alarms.get(sweepAlarm)) === undefined) {
    await browser.alarms.create(sweepAlarm, { periodInMinutes: 60, delayInMinutes: 1 });
  }
  const settle = async (left: Left | null): Promise<void> => {
    if ((await recorder.settle(left)) && left !== null) await forget(left);
  };
  await settle(session.left);
  if (session.left === null) void session.leftAfterAll.then(settle);
  // The first reading opens it.
  await store.listVisits({ limit: 1 });
  await noteDatabase(store.isNew());
  await closing.leftBehind(session.id);
  return {
    recorder,
    judging,
    store,
    session,
    helder,
    sweep: () => store.sweep({ days: settings.retentionDays, maxBytes: settings.maxMegabytes * 1_000_000 }),
  };
}

async function answerReport(
  of: { visit: string } | { tab: number },
  queue: EventQueue,
  ready: Promise<Ready>,
): Promise<ReportAnswer> {
  const { recorder, judging, store, session, helder } = await ready;
  await queue.flush();
  const id = await idOf(of, store, session.id);
  if (id === null) return { helder, visitId: null, report: null };
  await recorder.readCookies(id);
  return { helder, visitId: id, report: await judging.judgeNow(id) };
}

async function idOf(
  of: { visit: string } | { tab: number },
  store: Ready['store'],
  session: string,
): Promise<VisitId | null> {
  if ('visit' in of) return visitId(of.visit);
  const kept = await store.latestVisitOfTab(of.tab, session);
  return kept.ok ? (kept.value?.visit.id ?? null) : null;
}
