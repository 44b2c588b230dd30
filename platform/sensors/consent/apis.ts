import type { ConsentClaim } from '../../messages.ts';
import { tell } from './tell.ts';

type Told = Omit<Extract<ConsentClaim, { type: 'consent-string' }>, 'type' | 'at'>;

/** A standard interface of consent platforms, as it is asked by a message between frames. */
interface Api {
  /** Name of the frame that says: whoever asks here is answered. */
  readonly locator: string;
  readonly call: string;
  readonly answer: string;
  readonly command: string;
  readonly version: number | string;
  /** Reads an answer, which is a claim of the page; nothing of one that says nothing. */
  read(value: Readonly<Record<string, unknown>>): readonly Told[];
}

const apis: readonly Api[] = [
  {
    locator: '__tcfapiLocator',
    call: '__tcfapiCall',
    answer: '__tcfapiReturn',
    command: 'addEventListener',
    version: 2,
    read({ tcString, eventStatus, gdprApplies, cmpId, addtlConsent }) {
      const from = {
        gdprApplies: typeof gdprApplies === 'boolean' ? gdprApplies : null,
        cmpId: numberOf(cmpId),
      };
      const further = textOf(addtlConsent);
      return [
        { format: 'tcf', text: textOf(tcString), event: eventOf(eventStatus), ...from },
        // Google's list of partners beside the TCF comes with the same answer.
        ...(further === ''
          ? []
          : [{ format: 'additional-consent' as const, text: further, event: null, ...from }]),
      ];
    },
  },
  {
    locator: '__gppLocator',
    call: '__gppCall',
    answer: '__gppReturn',
    command: 'addEventListener',
    version: '1.1',
    read({ eventName, data, pingData }) {
      const ping = recordOf(pingData);
      if (ping === null) return [];
      const shown = eventName === 'cmpDisplayStatus' && data === 'visible';
      return [
        {
          format: 'gpp',
          text: textOf(ping.gppString),
          event: shown ? 'cmpuishown' : 'other',
          gdprApplies: null,
          cmpId: numberOf(ping.cmpId),
        },
      ];
    },
  },
  {
    locator: '__uspapiLocator',
    call: '__uspapiCall',
    answer: '__uspapiReturn',
    command: 'getUSPData',
    version: 1,
    read: ({ uspString }) => {
      const text = textOf(uspString);
      return text === '' ? [] : [{ format: 'us-privacy', text, event: null, gdprApplies: null, cmpId: null }];
    },
  },
];

const mostFrames = 200;
const mostTold = 12;
const longest = 4096;

/**
 * Asks the consent platforms of the page over their standard protocol, once each and only where a frame by the standard
 * name says that somebody answers. Gives what looks again for such frames. A page can notice the question.
 */
export function askPlatforms(): () => void {
  const asked = new Set<Api>();
  const key = Math.random().toString(36).slice(2);
  let told = 0;
  let last = '';

  return () => {
    const names = new Set(namesOfFrames());
    for (const [index, api] of apis.entries()) {
      if (asked.has(api) || !names.has(api.locator)) continue;
      if (asked.size === 0) addEventListener('message', heard);
      asked.add(api);
      const { call, command, version } = api;
      const to = location.origin === 'null' ? '*' : location.origin;
      postMessage({ [call]: { command, version, parameter: undefined, callId: `${key}${index}` } }, to);
    }
  };

  function heard({ source, data }: MessageEvent<unknown>): void {
    if (source !== window || told >= mostTold) return;
    const message = recordOf(data);
    if (message === null) return;
    for (const [index, api] of apis.entries()) {
      const answer = recordOf(message[api.answer]);
      const value = answer === null ? null : recordOf(answer.returnValue);
      if (value === null || answer?.callId !== `${key}${index}` || answer.success === false) continue;
      const read = api.read(value);
      const text = JSON.stringify(read);
      if (read.length === 0 || text === last) continue;
      last = text;
      told += 1;
      for (const one of read) tell({ type: 'consent-string', at: Date.now(), ...one });
    }
  }
}

function namesOfFrames(): string[] {
  const frames = document.getElementsByTagName('iframe');
  return [...frames].slice(0, mostFrames).map((frame) => frame.getAttribute('name') ?? '');
}

function eventOf(status: unknown): Told['event'] {
  return status === 'tcloaded' || status === 'cmpuishown' || status === 'useractioncomplete'
    ? status
    : 'other';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100_000
    ? value
    : null;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
