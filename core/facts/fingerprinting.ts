import { defineFact, type FactDefinition } from '../model/fact.ts';
import { isBelieved } from './shared/believed.ts';
import { count, distinct, texts, weightiestNames } from './shared/derive.ts';

const canvas = 'fingerprint-canvas';
const device = 'fingerprint-many-apis';
const fonts = 'fingerprint-fonts';
const audio = 'fingerprint-audio';
const webrtc = 'webrtc-local-address';
const battery = 'battery-read';

/** Recognising a device by its details. `possible…` counts what is claimed too, and the site's own scripts. */
export const facts: readonly FactDefinition[] = [
  count('profiling.canvasFingerprints', canvas, isBelieved),
  count('profiling.possibleCanvasFingerprints', canvas),
  weightiestNames('profiling.canvasFingerprintCompanies', canvas, 'company', isBelieved),

  count('profiling.deviceFingerprints', device, isBelieved),
  count('profiling.possibleDeviceFingerprints', device),
  count('profiling.fontFingerprints', fonts),
  count('profiling.audioFingerprints', audio),
  count('profiling.graphicsFingerprints', 'fingerprint-webgl'),
  /** Who looks closely at the device: those who were believed, else all whom it was said of. */
  defineFact({
    id: 'profiling.deviceFingerprintCompanies',
    from: [device, fonts, audio],
    needs: [],
    derive: ({ observations }) => {
      const all = [device, fonts, audio].flatMap(observations);
      const believed = observations(device).filter(isBelieved);
      const seen = believed.length > 0 ? believed : all;
      return { value: distinct(seen.flatMap((one) => texts(one, 'company'))), because: seen };
    },
  }),

  count('profiling.localAddressReads', webrtc),
  count('profiling.othersLocalAddressReads', webrtc, ({ data }) => data.party === 'other'),
  weightiestNames('profiling.localAddressReaders', webrtc, 'company', ({ data }) => data.party === 'other'),

  count('profiling.batteryReads', battery),
  count('profiling.batteryReadsWithMore', battery, (one) => texts(one, 'besides').length >= 2),
  weightiestNames('profiling.batteryReaders', battery, 'company', (one) => texts(one, 'besides').length >= 2),
];
