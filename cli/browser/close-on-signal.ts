const open = new Set<() => Promise<void>>();
let stopping = false;
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Closes what is open (browsers, servers, profiles) when the command is stopped from outside, and then ends it.
 * Returns how to say that it is closed already.
 */
export function closeOnSignal(close: () => Promise<void>): () => void {
  if (open.size === 0) for (const signal of signalNames()) process.on(signal, stop);
  open.add(close);
  return () => {
    open.delete(close);
    if (open.size === 0) for (const signal of signalNames()) process.off(signal, stop);
  };
}

/** The command is ending: nothing new may be started, or it would be left behind. */
export function isStopping(): boolean {
  return stopping;
}

function signalNames(): readonly (keyof typeof signals)[] {
  return Object.keys(signals) as (keyof typeof signals)[];
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  stopping = true;
  const closing = [...open].map((close) => close());
  await Promise.allSettled(closing);
  process.exit(signals[signal as keyof typeof signals] ?? 1);
}

/** Puppeteer's own handlers would end the process before a profile is gone: they stay off. */
export const noSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;
