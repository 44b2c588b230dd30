import check from '@tabler/icons/outline/check.svg?raw';
import handOff from '@tabler/icons/outline/hand-off.svg?raw';
import x from '@tabler/icons/outline/x.svg?raw';
import type { Run } from '../core/comparison/run.ts';

/** The sign of each run; the words beside it say what it means. */
export const runSigns: Readonly<Record<Run, string>> = { none: handOff, reject: x, accept: check };
