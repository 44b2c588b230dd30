import getBrowserFingerprint from 'get-browser-fingerprint';
import { ran, send } from './shared/own.js';

const { fingerprint } = await getBrowserFingerprint();
await send('/v', { mark: fingerprint });
ran();
