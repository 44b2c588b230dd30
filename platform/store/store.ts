import { type VisitLimits, visitLimits } from './apply.ts';
import { judgementChange, signalChanges } from './change.ts';
import { openChanges } from './changes.ts';
import { closeVisit } from './close.ts';
import { connect } from './connection.ts';
import type { Store } from './contract.ts';
import { packBatches } from './long-visit.ts';
import { attempt, type Result } from './problem.ts';
import * as reader from './reader.ts';
import { removeEverything, removeSite, removeVisits } from './remove.ts';
import { earlierOf, listSites, setAudience, setChoice } from './site.ts';
import { sweep, usage } from './sweep.ts';
import { createWriter } from './writer.ts';

export interface StoreOptions {
  readonly limits?: VisitLimits;
  /** What may wait in memory while writing fails. */
  readonly waiting?: VisitLimits;
  readonly retryAfter?: number;
  /** Milliseconds from one commit to the next that holds signals alone: fewer and larger batches cost less. */
  readonly gather?: number;
  /** Milliseconds that another tab and the browser get at opening. */
  readonly patience?: { readonly blocked: number; readonly open: number };
}

/**
 * The store of this part of the extension. Returns at once and opens the database when it is first needed, so
 * that a background can make it at top level; what fails is told by each call.
 */
export function openStore(options: StoreOptions = {}): Store {
  const connection = connect(options.patience ?? { blocked: 3000, open: 10_000 });
  const changes = openChanges();
  const listening = new AbortController();
  const writer = createWriter(connection, {
    limits: options.limits ?? visitLimits,
    waiting: options.waiting ?? { signals: 20_000, size: 16_000_000 },
    retryAfter: options.retryAfter ?? 5000,
    gather: options.gather ?? 500,
    committed: (ids, long) => {
      for (const visitId of ids) changes.announce({ what: 'visit', visitId });
      for (const id of long) void inTurn(() => packBatches(connection, id));
    },
  });
  // What another part of the extension deleted must not come back from this one's memory.
  changes.onChange((change) => {
    if (change.what === 'everything') writer.forget(() => true);
    if (change.what === 'deleted') writer.forget(({ id }) => id === change.visitId);
  }, listening.signal);
  // Packing and closing read first and write later: one at a time, so that none works on what another replaces.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(run: () => Promise<Value>): Promise<Result<Value>> => {
    const done = turn.then(() => attempt(run));
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    putVisit: (visit) => writer.write([{ kind: 'put', id: visit.id, visit: plain(visit) }]),
    updateVisit: (id, patch) => writer.write([{ kind: 'update', id, patch: plain(patch) }]),
    addGap: (id, gap) => writer.write([{ kind: 'gap', id, gap: plain(gap) }]),
    append: (id, signals) => writer.write(signalChanges(id, signals, Date.now())),
    appendMany: (batches) =>
      writer.write([...batches].flatMap(([id, signals]) => signalChanges(id, signals, Date.now()))),
    flush: () => writer.flush(),
    waiting: () => writer.waiting(),
    saveJudgement: (id, judgement, summary) => writer.write([judgementChange(id, judgement, plain(summary))]),
    saveSummary: (id, summary) => writer.write([{ kind: 'summary', id, summary: plain(summary) }]),
    async close(id, endedAt) {
      const written = await writer.flush();
      if (!written.ok) return written;
      const closed = await inTurn(() => closeVisit(connection, id, endedAt));
      if (closed.ok) changes.announce({ what: 'visit', visitId: id });
      return closed;
    },

    readVisit: (id) => attempt(() => reader.readVisit(connection, id)),
    readSignals: (id) => attempt(() => reader.readSignals(connection, id)),
    readJudgement: (id) => attempt(() => reader.readJudgement(connection, id)),
    visitByDocument: (documentId) => attempt(() => reader.visitByDocument(connection, documentId)),
    latestVisitOfTab: (tabId, session) => attempt(() => reader.latestVisitOfTab(connection, tabId, session)),
    openVisits: (session) => attempt(() => reader.openVisits(connection, session)),
    listVisits: (page = {}) => attempt(() => reader.listVisits(connection, page)),
    visitsOfSite: (site, page = {}) => attempt(() => reader.listVisits(connection, page, site)),
    sites: (limit = 1000) => attempt(() => listSites(connection, limit)),
    earlierOf: (site) => attempt(() => earlierOf(connection, site)),
    visitedSite: (site, before) => attempt(() => reader.visitedSite(connection, site, before)),
    setChoice: (visit, choice) => attempt(() => setChoice(connection, visit, choice)),
    async setAudience(site, audience) {
      const set = await attempt(() => setAudience(connection, site, audience));
      if (set.ok) changes.announce({ what: 'site', site });
      return set;
    },

    async deleteVisit(id) {
      writer.forget((change) => change.id === id);
      const gone = await attempt(() => removeVisits(connection, [id]));
      if (!gone.ok) return gone;
      changes.announce({ what: 'deleted', visitId: id });
      return { ok: true, value: undefined };
    },
    async deleteSite(site) {
      writer.forget((change) => change.kind === 'put' && change.visit.site === site);
      const gone = await attempt(() => removeSite(connection, site));
      if (!gone.ok) return gone;
      for (const visitId of gone.value) changes.announce({ what: 'deleted', visitId });
      changes.announce({ what: 'site', site });
      return { ok: true, value: undefined };
    },
    async deleteEverything() {
      writer.forget(() => true);
      const gone = await attempt(() => removeEverything(connection));
      if (gone.ok) changes.announce({ what: 'everything' });
      return gone;
    },
    async sweep(sweepOptions = {}) {
      const gone = await attempt(() => sweep(connection, sweepOptions));
      if (!gone.ok) return gone;
      for (const visitId of gone.value) changes.announce({ what: 'deleted', visitId });
      return { ok: true, value: gone.value.length };
    },
    usage: () => attempt(() => usage(connection)),

    problem: () => connection.problem() ?? writer.problem(),
    isNew: () => connection.isNew(),
    onChange: (callback, signal) => changes.onChange(callback, signal),
    release() {
      writer.stop();
      listening.abort();
      connection.release();
      changes.release();
    },
  };
}

/** A copy of plain data, so that neither a later change by the caller nor an odd value can spoil the queue. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
