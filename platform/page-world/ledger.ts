import { callerAddress } from './caller.ts';
import { detailMark, fieldMark, longestField, recordMark } from './line.ts';
import { clock, indexOf, later, now, slice, table } from './natives.ts';

/** How a row of the table counts. */
export interface Counter {
  readonly id: string;
  /** Calls whose script is still asked for in this interval. */
  asks: number;
  /** Calls that may still be looked into in this interval. */
  looks: number;
  /** Calls of this interval that nobody looked at. */
  unseen: number;
  last: Entry | null;
}

interface Entry {
  readonly id: string;
  readonly script: string;
  readonly first: number;
  count: number;
  /** Counted without asking who called. */
  blind: number;
  details: string;
  detailsLeft: number;
  /** A detail that grows, such as how many fonts: the latest takes the place of the one before. */
  running: string;
  told: boolean;
}

const asksAtFirst = 16;
const asksLater = 4;
const looksEach = 400;
const interval = 1000;
const firstInterval = 250;
const mostEntries = 600;
const mostCharacters = 60_000;
const mostInAll = 2_000_000;

const counters: Record<number, Counter> & { length: number } = { __proto__: null, length: 0 } as never;
const entries = table<Entry>();
/** What is to be told at the next tick: entries that changed, and records of other kinds. */
let changed: Record<number, Entry> = { __proto__: null } as never;
let changedLength = 0;
let records = '';
let entryCount = 0;
let inAll = 0;
/** Too much was told: what is done from now on is counted by nobody, and that is told. */
let full = false;
let ticking = false;
let ticked = false;
let tell: (text: string) => void = () => undefined;

export function newCounter(id: string): Counter {
  const counter: Counter = { id, asks: asksAtFirst, looks: looksEach, unseen: 0, last: null };
  counters[counters.length] = counter;
  counters.length += 1;
  return counter;
}

/** Where the text goes. */
export function tellTo(listener: (text: string) => void): void {
  tell = listener;
}

/** One call. `detail`: what the row keeps of it; `running`: a detail that replaces the one before. Empty for nothing. */
export function count(counter: Counter, detail: string, running: string): void {
  let entry = counter.last;
  if (counter.asks > 0 || entry === null) {
    counter.asks -= 1;
    entry = entryOf(counter, callerAddress());
    if (entry === null) return;
  } else entry.blind += 1;
  entry.count += 1;
  if (detail !== '') keep(entry, detail);
  if (running !== '') entry.running = running;
  if (entry.told) {
    entry.told = false;
    changed[changedLength] = entry;
    changedLength += 1;
  }
  tick();
}

/** A record of another kind than a call, with its fields cut and cleaned; false when there is no room for it. */
export function record(kind: string, ...fields: readonly (string | number)[]): boolean {
  if (records.length > mostCharacters) return false;
  let text = kind;
  for (let at = 0; at < fields.length; at += 1) text += fieldMark + clean(`${fields[at]}`, 4 * longestField);
  records += recordMark + text;
  tick();
  return true;
}

/** The same with a last field that may be long: an image, a body. */
export function longRecord(kind: string, long: string, ...fields: readonly (string | number)[]): void {
  if (records.length + long.length > 4 * mostCharacters) return;
  if (record(kind, ...fields)) records += fieldMark + clean(long, 4 * mostCharacters);
}

/** The script that would be asked for now; for records that name one. */
export function scriptOf(counter: Counter): string {
  return counter.last?.script ?? '';
}

/** Tells what there is. */
export function flush(): void {
  let text = '';
  const waiting = changed;
  const waitingLength = changedLength;
  changed = { __proto__: null } as never;
  changedLength = 0;
  for (let at = 0; at < waitingLength; at += 1) {
    const entry = waiting[at];
    if (entry === undefined) continue;
    // What does not go into this text goes into the next one.
    if (text.length > mostCharacters) {
      changed[changedLength] = entry;
      changedLength += 1;
      continue;
    }
    entry.told = true;
    const age = (now(clock) - entry.first) | 0;
    const both = entry.details !== '' && entry.running !== '' ? detailMark : '';
    text += `${recordMark}call${fieldMark}${entry.id}${fieldMark}${entry.script}${fieldMark}${entry.count}${fieldMark}${entry.blind}${fieldMark}${age}${fieldMark}${entry.details}${both}${entry.running}`;
  }
  if (changedLength > 0) tick();
  text += records;
  records = '';
  inAll += text.length;
  if (text === '' || full) return;
  full = inAll > mostInAll;
  tell(full ? `${recordMark}full` : text);
}

function entryOf(counter: Counter, script: string): Entry | null {
  const key = `${counter.id} ${script}`;
  let entry = entries[key];
  if (entry === undefined) {
    if (entryCount >= mostEntries) return null;
    entryCount += 1;
    entry = {
      id: counter.id,
      script: clean(script, longestField),
      first: now(clock),
      count: 0,
      blind: 0,
      details: '',
      detailsLeft: 12,
      running: '',
      told: true,
    };
    entries[key] = entry;
  }
  counter.last = entry;
  return entry;
}

function keep(entry: Entry, detail: string): void {
  if (entry.detailsLeft === 0) return;
  const text = clean(detail, 80);
  if (indexOf(detailMark + entry.details + detailMark, detailMark + text + detailMark) >= 0) return;
  entry.detailsLeft -= 1;
  entry.details += entry.details === '' ? text : detailMark + text;
}

function tick(): void {
  if (ticking) return;
  ticking = true;
  later(undefined, onTick, ticked ? interval : firstInterval);
}

/** Calls that were not looked at are added to the script that was seen last, and the budgets begin anew. */
function onTick(): void {
  ticking = false;
  ticked = true;
  for (let at = 0; at < counters.length; at += 1) {
    const counter = counters[at];
    if (counter === undefined) continue;
    const { last, unseen } = counter;
    counter.unseen = 0;
    counter.looks = looksEach;
    if (counter.asks < asksLater) counter.asks = asksLater;
    if (last === null || unseen === 0) continue;
    last.count += unseen;
    last.blind += unseen;
    if (!last.told) continue;
    last.told = false;
    changed[changedLength] = last;
    changedLength += 1;
  }
  flush();
}

/** Cut, and without the marks. */
function clean(text: string, length: number): string {
  let cut = text.length > length ? slice(text, 0, length) : text;
  for (let mark = 0x1d; mark <= 0x1f; mark += 1) {
    for (let at = indexOf(cut, fromCode(mark)); at >= 0; at = indexOf(cut, fromCode(mark)))
      cut = `${slice(cut, 0, at)} ${slice(cut, at + 1)}`;
  }
  return cut;
}

function fromCode(code: number): string {
  return code === 0x1d ? detailMark : code === 0x1e ? recordMark : fieldMark;
}
