import { describe, expect, it } from 'vitest';
import { type PopupInput, popupState, type SeenVisit } from '../../../components/popup-state.ts';
import { visitId } from '../../../core/model/ids.ts';
import type { VisitSummary } from '../../../core/model/report.ts';

const visit: SeenVisit = { id: visitId('v-1'), host: 'a.test', site: 'a.test', endedAt: null, gaps: [] };
const summary: VisitSummary = {
  companies: 2,
  tracking: 1,
  following: 1,
  requests: 9,
  stopped: 0,
  indications: { 'appears-contrary': 0, 'strong-indication': 0, signal: 1, information: 0 },
  principles: [7],
  audience: { directed: 0, likely: 0 },
};
const settings = { pausedEverywhere: false, sitePaused: false, recordPrivate: false, recordFiles: false };
const input: PopupInput = {
  url: 'https://a.test/',
  private: false,
  access: true,
  settings,
  problem: null,
  visit,
  summary,
  report: null,
};

describe('popupState', () => {
  it('shows the visit with its summary before the report is there', () => {
    expect(popupState(input)).toEqual({ kind: 'observed', visit, summary, report: null });
  });

  it('says nothing-seen when no other company was contacted', () => {
    expect(popupState({ ...input, summary: { ...summary, companies: 0 } }).kind).toBe('nothing-seen');
  });

  it('keeps loading while the visit was not judged yet', () => {
    expect(popupState({ ...input, summary: null })).toEqual({ kind: 'loading' });
  });

  it('keeps loading while the visit is being looked up', () => {
    expect(popupState({ ...input, visit: undefined })).toEqual({ kind: 'loading' });
  });

  it('says that the database has a problem before anything else', () => {
    const problem = { key: 'database-newer', detail: 'VersionError' } as const;
    expect(popupState({ ...input, problem })).toEqual({
      kind: 'database',
      problem: 'database-newer',
      detail: 'VersionError',
    });
  });

  it('says that site access is withheld, although an old visit is kept', () => {
    expect(popupState({ ...input, access: false })).toEqual({ kind: 'access-withheld' });
  });

  it('says that it is paused on the site', () => {
    expect(popupState({ ...input, settings: { ...settings, sitePaused: true } })).toEqual({
      kind: 'paused',
      scope: 'site',
      host: 'a.test',
    });
  });

  it('says that it is paused everywhere before it says that the site is', () => {
    const paused = { ...settings, sitePaused: true, pausedEverywhere: true };
    expect(popupState({ ...input, settings: paused })).toMatchObject({ kind: 'paused', scope: 'everywhere' });
  });

  it('does not watch a private window unless that was chosen', () => {
    expect(popupState({ ...input, private: true })).toEqual({ kind: 'not-observed', reason: 'private' });
    expect(popupState({ ...input, private: true, settings: { ...settings, recordPrivate: true } }).kind).toBe(
      'observed',
    );
  });

  it('does not watch a file unless that was chosen', () => {
    const file = { ...input, url: 'file:///home/a.html' };
    expect(popupState(file)).toEqual({ kind: 'not-observed', reason: 'file' });
    expect(popupState({ ...file, settings: { ...settings, recordFiles: true } }).kind).toBe('observed');
  });

  it.each([
    ['chrome://settings', 'browser-page'],
    ['about:addons', 'browser-page'],
    ['not an address', 'browser-page'],
    ['https://chromewebstore.google.com/category/extensions', 'store-page'],
    ['https://chrome.google.com/webstore/detail/x', 'store-page'],
    ['https://addons.mozilla.org/nl/firefox/', 'store-page'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store-page'],
  ])('says of %s that it is a %s', (url, reason) => {
    expect(popupState({ ...input, url, visit: null })).toEqual({ kind: 'not-observed', reason });
  });

  it('says of a page without a known address that it is the browser’s own', () => {
    expect(popupState({ ...input, url: null, visit: null })).toEqual({
      kind: 'not-observed',
      reason: 'browser-page',
    });
  });

  it('says of a PDF that it is one, also when the file itself was seen to load', () => {
    const pdf = { ...input, url: 'https://a.test/Folder.PDF' };
    expect(popupState({ ...pdf, visit: null, summary: null })).toEqual({
      kind: 'not-observed',
      reason: 'pdf',
    });
    expect(popupState({ ...pdf, summary: { ...summary, companies: 0 } })).toEqual({
      kind: 'not-observed',
      reason: 'pdf',
    });
  });

  it('shows what other companies were seen on a page that is only named like a PDF', () => {
    expect(popupState({ ...input, url: 'https://a.test/folder.pdf' }).kind).toBe('observed');
  });

  it('says of a page without a visit that it was open before Helder began', () => {
    expect(popupState({ ...input, visit: null })).toEqual({
      kind: 'not-observed',
      reason: 'opened-before-install',
    });
  });
});
