import { analytics, formTools } from './analytics.ts';
import { fingerprinters } from './fingerprinters.ts';
import { harmlessPages } from './harmless.ts';
import type { DetectionPage } from './page.ts';
import { recorders } from './recorders.ts';

/** All pages of the detection bench, in the order of its table. */
export const pages: readonly DetectionPage[] = [
  ...fingerprinters,
  ...recorders,
  ...analytics,
  ...formTools,
  ...harmlessPages,
];
