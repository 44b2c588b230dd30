import { getGPUTier } from 'detect-gpu';
import { canvas, collect, ran } from './shared/own.js';

// A game chooses how much detail it draws.
const { tier } = await getGPUTier({ benchmarksURL: `${collect}/gpu` });
const detail = (navigator.hardwareConcurrency > 4 && screen.width > 1200 ? tier + 1 : tier) || 1;
const pencil = canvas().getContext('2d');
for (let at = 0; at < detail * 50; at += 1) pencil.fillRect((at * 37) % 600, (at * 53) % 300, 8, 8);
ran();
