import signature from 'browser-signature';
import { ran, send } from './shared/own.js';

await send('/v', { mark: signature() });
ran();
