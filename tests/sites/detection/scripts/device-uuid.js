import { DeviceUUID } from 'device-uuid';
import { ran, send } from './shared/own.js';

await send('/v', { mark: new DeviceUUID().get() });
ran();
