import { load } from '@fingerprintjs/botd';
import { ran, send } from './shared/own.js';

const detector = await load({ monitoring: false });
await send('/v', { bot: detector.detect().bot });
ran();
