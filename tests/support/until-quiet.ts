import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoWeb } from '../../cli/demo-web/server.ts';

const lookEvery = 100;

/** Waits until the demo web has not been asked for anything for some milliseconds. */
export async function untilQuiet({ log }: DemoWeb, milliseconds: number): Promise<void> {
  let last = log.last();
  for (let since = Date.now(); Date.now() - since < milliseconds; ) {
    await sleep(lookEvery);
    if (log.last() === last) continue;
    last = log.last();
    since = Date.now();
  }
}
