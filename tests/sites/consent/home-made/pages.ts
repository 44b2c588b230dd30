import type { ConfiguredPage } from '../markup/configured-page.ts';
import { google } from './google.ts';
import { moments } from './moments.ts';
import { others } from './others.ts';
import { publicBodies } from './public-bodies.ts';
import { shops } from './shops.ts';
import { single } from './single.ts';

/** Sites whose banner is their own. */
export const pages: readonly ConfiguredPage[] = [
  ...publicBodies,
  ...shops,
  ...others,
  ...moments,
  ...google,
  ...single,
];
