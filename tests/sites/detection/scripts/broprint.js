import { getCurrentBrowserFingerPrint } from '@rajesh896/broprint.js';
import { ran, send } from './shared/own.js';

await send('/v', { mark: await getCurrentBrowserFingerPrint() });
ran();
