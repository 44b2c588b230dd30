import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { phaseAt } from '../core/consent/phases.ts';
import type { ConsentStringFields } from '../core/model/consent-signal.ts';
import { observationId } from '../core/model/ids.ts';
import {
  because,
  type DetectorInput,
  defineDetector,
  type Observation,
  type ObservationData,
} from '../core/model/observation.ts';
import type { ConsentStringSignal, RequestSignal } from '../core/model/signal.ts';
import { addressOf } from './shared/address.ts';
import { lastEvent } from './shared/consent-event.ts';
import { beginningOf, type Format, isString, parametersOfStrings, reader } from './shared/consent-strings.ts';
import { lastChoice } from './shared/last-choice.ts';
import { isOfPage, isThirdParty, ownerOf } from './shared/owner.ts';
import { toldNobody } from './shared/told-nobody.ts';

type Input = DetectorInput<'consent-string' | 'request' | 'host' | 'choice'>;

interface Seen {
  readonly signal: ConsentStringSignal | RequestSignal;
  readonly format: Format;
  readonly where: ConsentStringFields['where'] | 'parameter';
  /** Of the cookie, the key or the parameter. */
  readonly name: string | null;
  readonly text: string;
  readonly gdprApplies: boolean | null;
}

const evidenceLimit = 20;
const receiverLimit = 20;
const observationLimit = 60;

/**
 * What a site keeps and tells of consent: one observation for each string, the place where it was seen (the platform's
 * API, a cookie or key, requests) and the phase of consent. `event` is what the platform had said last in that phase.
 */
export const detector = defineDetector({
  id: 'consent-string',
  reads: ['consent-string', 'request', 'host', 'choice'],
  needs: ['network', 'consent'],
  detect(input) {
    const seen = [...input.signals('consent-string').map(fromSignal), ...fromRequests(input)].filter(
      ({ text }) => isString(text),
    );
    const groups = Map.groupBy(seen, (one) => {
      const phase = phaseAt(input.consent, one.signal.at);
      return `${one.where}|${one.format}|${phase}|${one.text}`;
    });
    const said = reader();
    // What cannot be read stands last: a page could make up any number of it.
    return [...groups.values()]
      .flatMap((group) =>
        group.slice(0, 1).map((first) => ({ group, content: said(first.format, first.text) })),
      )
      .toSorted((a, b) => Number(b.content.readable) - Number(a.content.readable))
      .slice(0, observationLimit)
      .flatMap(({ group, content }) => observation(input, group, content));
  },
});

function fromSignal(signal: ConsentStringSignal): Seen {
  const { format, where, name, text, gdprApplies } = signal;
  return { signal, format, where, name, text, gdprApplies };
}

/** A string in the address by which the page itself was reached is another site's. */
function fromRequests(input: Input): Seen[] {
  return input.signals('request').flatMap((request) => {
    if (!isOfPage(request) || toldNobody(request)) return [];
    const { parameters } = addressOf(request);
    return parametersOfStrings.flatMap(([name, format]) => {
      const text = parameters.get(name);
      return text === undefined
        ? []
        : {
            signal: request,
            format,
            where: 'parameter' as const,
            name,
            text,
            gdprApplies: applies(parameters),
          };
    });
  });
}

function observation(input: Input, group: readonly Seen[], content: ObservationData): Observation[] {
  const inOrder = group.toSorted((a, b) => a.signal.at - b.signal.at);
  const [first] = inOrder;
  if (first === undefined) return [];
  const { format, where, name, text } = first;
  const { at } = first.signal;
  const receivers = receiversOf(input, group);
  return [
    {
      id: observationId(
        'consent-string',
        `${where}|${format}|${phaseAt(input.consent, at)}|${shortHash(text)}`,
      ),
      kind: 'consent-string',
      trust: group.some(({ signal }) => signal.trust === 'browser') ? 'browser' : 'page',
      data: {
        format,
        where,
        name,
        begins: beginningOf(text),
        ...content,
        gdprApplies: group.map((one) => one.gdprApplies).find((one) => one !== null) ?? null,
        event: lastEvent(input, first.signal),
        chosen: lastChoice(input.signals('choice'), at),
        receivers: receivers.slice(0, receiverLimit),
        receiversCount: receivers.length,
        requests: where === 'parameter' ? group.length : 0,
        at,
      },
      because: because(inOrder.slice(0, evidenceLimit).map(({ signal }) => signal)),
    },
  ];
}

function receiversOf(input: Input, group: readonly Seen[]): readonly string[] {
  const names = group.flatMap(({ signal }) => {
    const host = signal.kind === 'request' ? input.host(signal.host) : null;
    return isThirdParty(host) ? [ownerOf(host).name] : [];
  });
  return [...new Set(names)].sort();
}

function applies(parameters: ReadonlyMap<string, string>): boolean | null {
  const value = parameters.get('gdpr');
  return value === '1' ? true : value === '0' ? false : null;
}

/** Two strings that begin alike are two; a whole one is too long for an id. */
function shortHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
}
