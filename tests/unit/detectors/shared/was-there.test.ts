import { expect, it } from 'vitest';
import { consentOf } from '../../../../core/consent/phases.ts';
import { observe } from '../../../../core/engine/observe.ts';
import { because, defineDetector } from '../../../../core/model/observation.ts';
import { wasThere } from '../../../../detectors/shared/was-there.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../../visits/build.ts';

const page = (more: Partial<PartialSignal & { kind: 'request' }> = {}): PartialSignal => ({
  kind: 'request',
  type: 'main_frame',
  requestHeaders: [['accept', null]],
  ...more,
});
const inJar = (sameSite: 'lax' | 'strict' = 'lax', before = true): PartialSignal => ({
  kind: 'cookie',
  before,
  cookie: { name: 'uid', sameSite },
});

it.each([
  ['went along with the request for the page', [page({ cookiesSent: ['uid'] }), inJar()], true],
  ['did not go along: the page wrote it before the jar was read', [page(), inJar()], false],
  ['is strict, and stays at home when another site leads here', [page(), inJar('strict')], true],
  ['may have been there: what went along was not told', [page({ requestHeaders: [] }), inJar()], true],
  ['may have been there: no request for the page was seen', [inJar()], true],
  ['was not in the jar', [page({ cookiesSent: ['uid'] }), inJar('lax', false)], false],
] as const)('a cookie %s', (_, given, expected) => {
  expect(seen(given)).toBe(expected);
});

function seen(given: readonly PartialSignal[]): unknown {
  const probe = defineDetector({
    id: 'probe',
    reads: ['request', 'cookie'],
    needs: [],
    detect: (input) =>
      input.signals('cookie').map((signal) => ({
        id: 'probe:1' as never,
        kind: 'probe',
        trust: 'browser',
        data: { was: wasThere(signal, input) },
        because: because([signal]),
      })),
  });
  const [visit, signals] = [buildVisit(), buildSignals(given)];
  return observe(visit, signals, consentOf(visit, signals), [probe as never]).observations[0]?.data.was;
}
