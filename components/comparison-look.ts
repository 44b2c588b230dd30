import check from '@tabler/icons/outline/check.svg?raw';
import eye from '@tabler/icons/outline/eye.svg?raw';
import x from '@tabler/icons/outline/x.svg?raw';
import type { Run } from '../core/comparison/run.ts';

/** The sign of each run; the words beside it say what it means. */
export const runSigns: Readonly<Record<Run, string>> = { none: eye, reject: x, accept: check };
