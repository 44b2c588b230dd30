import { observationId } from '../core/model/ids.ts';
import { type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { CallSignal } from '../core/model/signal.ts';
import { byActor, type Deeds } from './shared/actor.ts';
import { corroborate, rest } from './shared/corroborate.ts';
import { steadyUploads } from './shared/uploads.ts';

type Input = DetectorInput<'call' | 'request' | 'host'>;

const mostObservations = 50;
const wholes = ['document', 'window', 'body'];
/** Tools that count clicks or wait for a page to be still hear clicks alone. */
const moves = ['mousemove', 'pointermove', 'touchmove'];
/** Also on each field: a change of anything else is a setting of the device. */
const inputs = ['input', 'change'];
const keys = ['keydown', 'keyup', 'keypress'];

/**
 * Recording by what is done, whoever does it: a script follows every change of the whole page, its texts too, hears
 * the mouse move and the input, and bodies leave steadily. Without the upload it is a part of a page like any other:
 * a script that listens to keys to play a game, or that lays a page out anew.
 */
export const detector = defineDetector({
  id: 'session-recording',
  reads: ['call', 'request', 'host'],
  needs: ['page-world', 'network'],
  detect(input) {
    return byActor(input.signals('call'), input)
      .flatMap((deeds) => observation(input, deeds))
      .slice(0, mostObservations);
  },
});

function observation(input: Input, { actor, claims }: Deeds<CallSignal>): Observation[] {
  const watching = claims.filter(followsWholePage);
  const mouse = claims.filter((call) => call.group === 'mouse' && hears(call, moves, wholes));
  const typing = claims.filter(
    (call) =>
      (call.group === 'input' && hears(call, inputs, [...wholes, 'field'])) ||
      (call.group === 'keys' && hears(call, keys, wholes)),
  );
  if (watching.length === 0 || mouse.length === 0 || typing.length === 0) return [];
  const after = Math.min(...watching.map(({ at }) => at));
  const uploads = steadyUploads(input, actor, claims, after);
  if (uploads === null) return [];
  const first = uploads.requests[0] ?? null;
  return [
    {
      id: observationId('session-recording', actor.key),
      kind: 'session-recording',
      ...rest([...watching.slice(0, 4), ...mouse.slice(0, 3), ...typing.slice(0, 3), ...uploads.requests], {
        loaded: corroborate(input, actor, after).loaded,
        sent: first,
      }),
      data: {
        company: actor.party === 'other' ? actor.name : uploads.receiver,
        party: actor.party,
        script: actor.script,
        receiver: uploads.receiver,
        receiverParty: uploads.party,
        uploads: uploads.requests.length,
        bytes: uploads.bytes,
        packed: uploads.compact,
        at: first?.at ?? after,
      },
    },
  ];
}

/** To show a page again one needs its texts as well: tools that only lay out or translate parts do not ask for them. */
function followsWholePage({ api, details }: CallSignal): boolean {
  if (api !== 'document-watch.observe') return false;
  return (
    wholes.some((whole) => details.includes(whole)) &&
    ['subtree', 'childList', 'characterData'].every((what) => details.includes(what))
  );
}

/** Details read `mousemove@document`. */
function hears({ details }: CallSignal, events: readonly string[], targets: readonly string[]): boolean {
  return details.some((detail) => {
    const [event = '', target = ''] = detail.split('@');
    return events.includes(event) && targets.includes(target);
  });
}
