import { beforeEach, describe, expect, it } from 'vitest';
import { visitId } from '../../../../core/model/ids.ts';
import type { Visit } from '../../../../core/model/visit.ts';
import {
  Attribution,
  type AttributionHost,
  type FrameDetails,
} from '../../../../platform/sensors/attribution.ts';
import type { NavigationDetails, RequestDetails, RequestEvent } from '../../../../platform/sensors/events.ts';
import { createDocumentMap, type LiveVisit, liveVisit } from '../../../../platform/sensors/visits.ts';

const visit = (id: string): Visit => ({
  id: visitId(id),
  kind: 'page',
  session: 's',
  documentId: null,
  tabId: 1,
  url: `https://${id}/`,
  host: id,
  site: id,
  title: '',
  startedAt: 0,
  endedAt: null,
  browser: { name: 'Chrome', version: '1' },
  helder: { version: '1', ruleSet: { id: 'r', version: '1', sha256: '' }, dataDate: '2026-11-24' },
  mode: 'observing',
  private: false,
  gaps: [],
  earlier: { visits: 0, cookies: {}, audience: null, choice: null },
});

const request = (change: Partial<RequestDetails>, phase: RequestEvent['phase'] = 'sent'): RequestEvent => ({
  kind: 'request',
  phase,
  details: {
    requestId: '1',
    url: 'https://a.example/',
    method: 'GET',
    type: 'script',
    tabId: 1,
    frameId: 0,
    parentFrameId: -1,
    timeStamp: 0,
    ...change,
  },
});
const commit = (change: Partial<NavigationDetails>): NavigationDetails => ({
  tabId: 1,
  frameId: 0,
  parentFrameId: -1,
  url: 'https://a.example/',
  timeStamp: 0,
  documentId: 'A',
  documentLifecycle: 'active',
  ...change,
});

let ended: string[];
let again: string[];
let frames: FrameDetails[];
let resumed: Record<string, LiveVisit>;
let attribution: Attribution;
let map: ReturnType<typeof createDocumentMap>;

beforeEach(() => {
  ended = [];
  again = [];
  frames = [];
  resumed = {};
  map = createDocumentMap();
  const host: AttributionHost = {
    begin: async ({ url }) => (url.startsWith('https://paused') ? null : liveVisit(visit(new URL(url).host))),
    beginFailed: async (_tab, requestId) => liveVisit(visit(`failed-${requestId}`)),
    kept: async () => null,
    resume: async (_tab, documentId) => resumed[documentId] ?? null,
    background: async (origin) => liveVisit(visit(`background-${new URL(origin).host}`)),
    frames: async () => frames,
    latestOfTab: async () => null,
    end: (live) => ended.push(live.visit.id),
    again: async (live) => void again.push(live.visit.id),
  };
  attribution = new Attribution(map, host);
});

const placed = async (event: RequestEvent): Promise<string> => {
  const place = await attribution.place(event);
  return place.is === 'visit' ? `${place.live.visit.id} ${place.depth}` : place.is;
};

describe('a navigation request', () => {
  it('waits for its document to commit, with all its hops', async () => {
    const first = request({ type: 'main_frame', url: 'https://old.example/' }, 'redirected');
    const second = request({ type: 'main_frame', url: 'https://a.example/' });
    expect(await placed(first)).toBe('held');
    expect(await placed(second)).toBe('held');
    expect((await attribution.committed(commit({}))).held).toEqual([first, second]);
  });

  it('finds its visit without a document once it was committed', async () => {
    await placed(request({ type: 'main_frame' }));
    await attribution.committed(commit({}));
    expect(await placed(request({ type: 'main_frame' }, 'completed'))).toBe('a.example 0');
  });

  it('is not confused with one in another tab to the same address', async () => {
    const other = request({ requestId: '2', type: 'main_frame', tabId: 2 });
    await placed(request({ type: 'main_frame' }));
    await placed(other);
    expect((await attribution.committed(commit({ tabId: 2, documentId: 'B' }))).held).toEqual([other]);
  });

  it('finds a commit that the browser upgraded to https', async () => {
    const plain = request({ type: 'main_frame', url: 'http://a.example/' });
    await placed(plain);
    expect((await attribution.committed(commit({}))).held).toEqual([plain]);
  });

  it('that is told of after the commit finds its document, with the hops before it', async () => {
    await attribution.committed(commit({ timeStamp: 10 }));
    const first = request({ type: 'main_frame', url: 'https://old.example/', timeStamp: 1 }, 'redirected');
    expect(await placed(first)).toBe('held');
    const second = request({ type: 'main_frame', url: 'https://a.example/', timeStamp: 2 });
    expect(await attribution.place(second)).toMatchObject({ is: 'visit', depth: 0, earlier: [first] });
    expect(attribution.waiting).toBe(false);
  });

  it('is not given to a document that was committed before it was sent', async () => {
    await attribution.committed(commit({ timeStamp: 10 }));
    expect(await placed(request({ type: 'main_frame', timeStamp: 11 }))).toBe('held');
  });

  it('with a document of its own is a prefetch of that document, not a visit', async () => {
    await attribution.committed(commit({}));
    expect(await placed(request({ type: 'main_frame', url: 'https://next.example/', documentId: 'A' }))).toBe(
      'a.example 0',
    );
  });

  it('that ends in a download goes to the page that it left from', async () => {
    await attribution.committed(commit({}));
    const download = request({ requestId: '9', type: 'main_frame', url: 'https://a.example/file.zip' });
    await placed(download);
    const failed = await attribution.failed(
      commit({ url: 'https://a.example/file.zip', error: 'net::ERR_ABORTED' }),
    );
    expect(failed.live?.visit.id).toBe('a.example');
    expect(failed.held).toEqual([download]);
  });

  it('that fails in an empty tab becomes a visit of its own', async () => {
    await placed(request({ requestId: '9', type: 'main_frame' }));
    const failed = await attribution.failed(commit({ error: 'net::ERR_CONNECTION_REFUSED' }));
    expect(failed.live?.visit.id).toBe('failed-9');
  });
});

describe('a request of a document', () => {
  beforeEach(async () => {
    await attribution.committed(commit({}));
  });

  it('belongs to the visit of its document', async () => {
    expect(await placed(request({ documentId: 'A' }))).toBe('a.example 0');
  });

  it('of a frame belongs to the page around it, with its depth', async () => {
    await attribution.committed(
      commit({ documentId: 'F', frameId: 5, parentFrameId: 0, parentDocumentId: 'A' }),
    );
    await attribution.committed(
      commit({ documentId: 'G', frameId: 6, parentFrameId: 5, parentDocumentId: 'F' }),
    );
    expect(await placed(request({ documentId: 'F', frameId: 5, parentDocumentId: 'A' }))).toBe('a.example 1');
    expect(await placed(request({ documentId: 'G', frameId: 6, parentDocumentId: 'F' }))).toBe('a.example 2');
  });

  it('that loads a frame belongs to the document around the frame', async () => {
    const frame = request({ type: 'sub_frame', frameId: 5, parentFrameId: 0, parentDocumentId: 'A' });
    expect(await placed(frame)).toBe('a.example 1');
  });

  it('sent while the page is left belongs to the page, not to the next one', async () => {
    await attribution.committed(commit({ documentId: 'B', url: 'https://b.example/' }));
    expect(await placed(request({ documentId: 'A', type: 'ping' }))).toBe('a.example 0');
    expect(ended).toEqual(['a.example']);
  });

  it('is nobody’s when the page is not recorded', async () => {
    await attribution.committed(commit({ documentId: 'P', url: 'https://paused.example/' }));
    expect(await placed(request({ documentId: 'P' }))).toBe('none');
  });
});

describe('pages that come and go', () => {
  it('a page that is shown again from the back-forward cache goes on with its visit', async () => {
    await attribution.committed(commit({}));
    await attribution.committed(commit({ documentId: 'B', url: 'https://b.example/' }));
    await attribution.committed(commit({ transitionQualifiers: ['forward_back'] }));
    expect(again).toEqual(['a.example']);
    expect(ended).toEqual(['a.example', 'b.example']);
    expect(map.current(1)?.visit.id).toBe('a.example');
  });

  it('a prerendered page does not end the page that is shown, and takes its place when it is activated', async () => {
    await attribution.committed(commit({}));
    await attribution.committed(
      commit({ documentId: 'P', frameId: 77, url: 'https://p.example/', documentLifecycle: 'prerender' }),
    );
    expect(ended).toEqual([]);
    expect(await placed(request({ documentId: 'P', frameId: 77 }))).toBe('p.example 0');
    await attribution.committed(commit({ documentId: 'P', url: 'https://p.example/' }));
    expect(ended).toEqual(['a.example']);
    expect(map.current(1)?.visit.id).toBe('p.example');
  });

  it('a closed tab ends its visit', async () => {
    await attribution.committed(commit({}));
    attribution.tabGone(1, 5);
    expect(ended).toEqual(['a.example']);
  });
});

describe('a worker that starts anew', () => {
  it('finds the visit of a frame through the frame tree of the tab', async () => {
    resumed = { A: liveVisit(visit('a.example')) };
    frames = [
      { frameId: 5, parentFrameId: 0, documentId: 'F', parentDocumentId: 'A', url: 'https://f.example/' },
      { frameId: 0, parentFrameId: -1, documentId: 'A', url: 'https://a.example/' },
    ];
    expect(await placed(request({ documentId: 'F', frameId: 5, parentDocumentId: 'A' }))).toBe('a.example 1');
  });
});

describe('a request without a tab', () => {
  it('is what a site does in the background', async () => {
    expect(await placed(request({ tabId: -1, initiator: 'https://a.example' }))).toBe(
      'background-a.example 0',
    );
  });

  it('is nobody’s when no site asked for it', async () => {
    expect(await placed(request({ tabId: -1, initiator: 'chrome-extension://abc' }))).toBe('none');
    expect(await placed(request({ tabId: -1 }))).toBe('none');
  });
});

describe('a navigation that nobody hears of again', () => {
  it('goes to the page that its tab shows after a minute', async () => {
    await attribution.committed(commit({}));
    const lost = request({ requestId: '9', type: 'main_frame', url: 'https://x.example/', timeStamp: 1000 });
    await placed(lost);
    expect(await attribution.overdue(60_999)).toEqual([]);
    const [due] = await attribution.overdue(61_001);
    expect(due?.events).toEqual([lost]);
    expect(attribution.waiting).toBe(false);
  });
});
