/** An event of a Chromium trace, as far as it is read here. Times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  /** Time of the thread's CPU. */
  readonly tdur?: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: {
    readonly frame?: string;
    readonly data?: {
      readonly frame?: string;
      readonly parent?: string;
      readonly url?: string;
      readonly functionName?: string;
      readonly frames?: readonly { readonly frame: string; readonly parent?: string }[];
    };
  };
}

/** A piece of work in one of the extension's scripts in pages. */
export interface Piece {
  /** The page that it was for: id of its top frame. */
  readonly page: string;
  /** File name, e.g. `frame.js`. */
  readonly script: string;
  /** `load`: compiled and run; `call`: called by the browser. */
  readonly is: 'load' | 'call';
  readonly functionName: string;
  /** Milliseconds of CPU. */
  readonly cpu: number;
  /** It began before the first paint of its page, or the page was not painted at all. */
  readonly beforePaint: boolean;
}

/** What the extension's scripts did in the pages of a trace. Work inside other work of the extension is part of that. */
export function piecesOf(events: readonly TraceEvent[], scripts: readonly string[]): Piece[] {
  const parents = parentsOf(events);
  const painted = new Map(
    events.flatMap(({ name, ts, args }) => (name === 'firstPaint' && args?.frame ? [[args.frame, ts]] : [])),
  );
  const ends = new Map<string, number>();
  const pieces: Piece[] = [];
  for (const event of events.filter(isWork).sort((a, b) => a.ts - b.ts)) {
    const { ts, dur = 0, tdur, pid, tid, args } = event;
    const script = scripts.find((file) => isOurs(args?.data?.url, file));
    const frame = args?.data?.frame;
    if (script === undefined || frame === undefined || tdur === undefined) continue;
    const thread = `${pid}.${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    const page = rootOf(frame, parents);
    pieces.push({
      page,
      script,
      is: event.name === 'EvaluateScript' ? 'load' : 'call',
      functionName: args?.data?.functionName ?? '',
      cpu: tdur / 1000,
      beforePaint: ts < (painted.get(page) ?? Number.POSITIVE_INFINITY),
    });
  }
  return pieces;
}

function isWork({ name }: TraceEvent): boolean {
  return name === 'EvaluateScript' || name === 'FunctionCall';
}

function isOurs(url: string | undefined, file: string): boolean {
  return url?.startsWith('chrome-extension://') === true && url.endsWith(`/${file}`);
}

function parentsOf(events: readonly TraceEvent[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { name, args } of events) {
    const data = args?.data;
    const known = name === 'FrameCommittedInBrowser' ? [data] : (data?.frames ?? []);
    for (const one of known) {
      if (one?.frame !== undefined && one.parent !== undefined) parents.set(one.frame, one.parent);
    }
  }
  return parents;
}

function rootOf(frame: string, parents: ReadonlyMap<string, string>): string {
  const parent = parents.get(frame);
  return parent === undefined ? frame : rootOf(parent, parents);
}
