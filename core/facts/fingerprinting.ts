import { defineFact, type FactDefinition } from '../model/fact.ts';
import { isBelieved } from './shared/believed.ts';
import { count, texts, weightiestNames } from './shared/derive.ts';

const canvas = 'fingerprint-canvas';
const device = 'fingerprint-many-apis';

/** Recognising a device by its details. `possible…` counts what is claimed too, and the site's own scripts. */
export const facts: readonly FactDefinition[] = [
  count('profiling.canvasFingerprints', canvas, isBelieved),
  count('profiling.possibleCanvasFingerprints', canvas),
  weightiestNames('profiling.canvasFingerprintCompanies', canvas, 'company', isBelieved),

  count('profiling.deviceFingerprints', device, isBelieved),
  count('profiling.possibleDeviceFingerprints', device),
  weightiestNames('profiling.deviceFingerprintCompanies', device, 'company', isBelieved),
  defineFact({
    id: 'profiling.deviceFingerprintKinds',
    from: [device],
    needs: [],
    derive: ({ observations }) => {
      const seen = observations(device);
      return { value: Math.max(0, ...seen.map((one) => texts(one, 'groups').length)), because: seen };
    },
  }),
];
