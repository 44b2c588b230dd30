import { reader } from '../natives.ts';
import { calls, type Watched } from '../watched.ts';

const activationOf = reader<object>(globalThis.Navigator?.prototype, 'userActivation');
const activeOf = reader<boolean>(globalThis.UserActivation?.prototype, 'isActive');
const page = globalThis.navigator;

/** What a browser asks the person for. `gesture`: within the effect of a click or a key. */
export const permissions: readonly Watched[] = [
  { id: 'permissions.query', on: 'Permissions.prototype', name: 'query', how: 'call', keep: nameAsked },
  ...asking('location.getCurrentPosition', 'Geolocation.prototype', 'getCurrentPosition'),
  ...asking('location.watchPosition', 'Geolocation.prototype', 'watchPosition'),
  {
    id: 'camera-microphone.getUserMedia',
    on: 'MediaDevices.prototype',
    name: 'getUserMedia',
    how: 'call',
    keep: (_, given) => {
      const wish = given[0] as { audio?: unknown; video?: unknown } | undefined;
      const both = `${wish?.audio ? 'audio ' : ''}${wish?.video ? 'video ' : ''}`;
      return `${both}${gesture()}`;
    },
  },
  ...asking('notifications.requestPermission', 'Notification', 'requestPermission'),
  ...asking('clipboard.read', 'Clipboard.prototype', 'read'),
  ...asking('clipboard.readText', 'Clipboard.prototype', 'readText'),
  ...calls('contacts.select', 'ContactsManager.prototype', 'select'),
  ...asking('permissions.midi', 'Navigator.prototype', 'requestMIDIAccess'),
  ...asking('permissions.usb', 'USB.prototype', 'requestDevice'),
  ...asking('permissions.hid', 'HID.prototype', 'requestDevice'),
  ...asking('permissions.bluetooth', 'Bluetooth.prototype', 'requestDevice'),
  ...asking('permissions.serial', 'Serial.prototype', 'requestPort'),
  ...asking('sensors.generic', 'Sensor.prototype', 'start'),
  ...asking('sensors.motion', 'DeviceMotionEvent', 'requestPermission'),
];

function asking(id: Watched['id'], on: string, name: string): Watched[] {
  return [{ id, on, name, how: 'call', keep: gesture }];
}

function gesture(): string {
  const activation = activationOf(page);
  return activation !== undefined && activeOf(activation) === true ? 'gesture' : 'no-gesture';
}

function nameAsked(_: unknown, given: ArrayLike<unknown>): string {
  const name = (given[0] as { name?: unknown } | undefined)?.name;
  return typeof name === 'string' ? name : '';
}
