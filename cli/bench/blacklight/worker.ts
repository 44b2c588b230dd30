import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Collected, CollectorTask } from './collector.ts';

type Collect = (address: string, options: Readonly<Record<string, unknown>>) => Promise<Collected>;

/** The collector writes to the console what it does, also after it is done; in a thread of its own nobody has to hear it. */
const { folder, address, options }: CollectorTask = workerData;
const require = createRequire(join(folder, 'package.json'));
const { collect }: { collect: Collect } = require(join(folder, 'build/index.js'));
const { status, page_response, reports } = await collect(address, options);
parentPort?.postMessage(JSON.stringify({ status, page_response, reports }));
