import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { PageForm, RequestSignal, Signal } from '../core/model/signal.ts';
import secretNames from '../rules/words/secret-parameters.json' with { type: 'json' };
import { addressOf, addressParts } from './shared/address.ts';
import { isLocalHost } from './shared/local-host.ts';

type Input = DetectorInput<'request' | 'page'>;

/** What can be insecure about a page's transport; one observation per kind and host. */
type What =
  | 'page-over-http'
  | 'data-sent-over-http'
  | 'login-over-http'
  | 'form-over-http'
  | 'mixed-content'
  | 'mixed-content-claimed'
  | 'secret-in-address'
  | 'personal-data-in-address'
  | 'login-without-hsts';

const secrets: ReadonlySet<string> = new Set(secretNames.secrets);
const personal: ReadonlySet<string> = new Set(secretNames.personal);
const documentTypes: ReadonlySet<string> = new Set(['main_frame', 'sub_frame']);
const evidenceLimit = 20;

/** Connections that others on the way can read, and addresses that hold what does not belong in one. */
export const detector = defineDetector({
  id: 'insecure-transport',
  reads: ['request', 'page'],
  needs: ['network', 'page'],
  detect(input) {
    return [...ofPage(input), ...ofRequests(input), ...ofForms(input)];
  },
});

function ofPage(input: Input): Observation[] {
  const document = documentOf(input);
  if (document === null || isPrivate(document)) return [];
  const { scheme } = addressOf(document);
  const page = input.signals('page').at(-1);
  const login = page?.forms.some(hasPassword) === true ? page : null;
  const found: Observation[] = [];
  if (scheme === 'http') {
    found.push(see('page-over-http', document.host, [], [document]));
    if (login !== null) found.push(see('login-over-http', document.host, [], [document, login]));
  } else if (scheme === 'https' && login !== null && lacksHsts(document)) {
    found.push(see('login-without-hsts', document.host, [], [document, login]));
  }
  return found;
}

function ofRequests(input: Input): Observation[] {
  const requests = input.signals('request').filter((request) => !isPrivate(request));
  const secure = addressParts(input.visit.url).scheme === 'https';
  const sightings = requests.flatMap((request) => sightingsOf(request, secure));
  const groups = Map.groupBy(sightings, ({ what, request }) => `${what}|${request.host}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.flatMap((one) => one.names))];
    return see(
      first.what,
      first.request.host,
      names,
      group.map((one) => one.request),
    );
  });
}

interface Sighting {
  readonly what: What;
  readonly request: RequestSignal;
  readonly names: readonly string[];
}

function sightingsOf(request: RequestSignal, pageIsSecure: boolean): Sighting[] {
  const { scheme, parameters } = addressOf(request);
  const found: Sighting[] = [];
  const isDocument = documentTypes.has(request.type);
  if (scheme === 'http' && request.method === 'POST' && isDocument) {
    found.push({ what: 'data-sent-over-http', request, names: [] });
  }
  const arrived = request.outcome === 'completed' && request.type !== 'main_frame';
  if (scheme === 'http' && pageIsSecure && arrived) found.push({ what: 'mixed-content', request, names: [] });
  const names = [...parameters.keys()].map((name) => name.toLowerCase());
  const secretOnes = names.filter((name) => secrets.has(name));
  const personalOnes = names.filter((name) => personal.has(name));
  if (secretOnes.length > 0) found.push({ what: 'secret-in-address', request, names: secretOnes });
  if (personalOnes.length > 0) {
    found.push({ what: 'personal-data-in-address', request, names: personalOnes });
  }
  return found;
}

/** Claims of the page alone: the engine keeps them at a signal. */
function ofForms(input: Input): Observation[] {
  const page = input.signals('page').at(-1);
  if (page === undefined || isLocalHost(input.visit.host)) return [];
  const insecure = page.forms.filter((form) => form.insecure && !isLocalHost(addressParts(form.action).host));
  const found: Observation[] = [];
  if (insecure.length > 0) found.push(see('form-over-http', input.visit.host, [], [page], 'page'));
  if (page.mixedContent.length > 0)
    found.push(see('mixed-content-claimed', input.visit.host, [], [page], 'page'));
  return found;
}

function see(
  what: What,
  host: string,
  names: readonly string[],
  signals: readonly Signal[],
  trust: Observation['trust'] = 'browser',
): Observation {
  return {
    id: observationId('insecure-transport', `${what}|${host}`),
    kind: 'insecure-transport',
    trust,
    data: { what, host, names, count: signals.length },
    because: because(signals.slice(0, evidenceLimit)),
  };
}

/** The document that this visit is about: the last hop of the navigation. */
function documentOf(input: Input): RequestSignal | null {
  return (
    input
      .signals('request')
      .findLast((request) => request.type === 'main_frame' && request.host === input.visit.host) ?? null
  );
}

function isPrivate(request: RequestSignal): boolean {
  return request.localAddress || isLocalHost(addressOf(request).host);
}

function hasPassword(form: PageForm): boolean {
  return form.fields.some((field) => field.type === 'password');
}

/** Only when the answer's headers were seen at all; a preloaded or inherited promise cannot be seen. */
function lacksHsts(document: RequestSignal): boolean {
  if (document.responseHeaders.length === 0) return false;
  return !document.responseHeaders.some(([name]) => name === 'strict-transport-security');
}
