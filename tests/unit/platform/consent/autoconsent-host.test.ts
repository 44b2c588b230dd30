import { evalSnippets } from '@duckduckgo/autoconsent';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { runSnippet, snippetOf } from '../../../../platform/consent/autoconsent-host.ts';

vi.mock('wxt/browser', () => ({ browser: { scripting: { executeScript: vi.fn() } } }));
const executeScript = vi.mocked(
  browser.scripting.executeScript as unknown as (what: object) => Promise<unknown>,
);
const frame = { tabId: 3, frameId: 7, documentId: 'D' };

beforeEach(() => {
  executeScript.mockReset();
  executeScript.mockResolvedValue([{ result: true }]);
});

describe('a snippet in the page’s own world', () => {
  it('is the package’s own, in the document that asked', async () => {
    expect(await runSnippet('EVAL_KLARO_1', frame)).toBe(true);
    expect(executeScript).toHaveBeenCalledWith({
      target: { tabId: 3, documentIds: ['D'] },
      world: 'MAIN',
      injectImmediately: true,
      func: evalSnippets.EVAL_KLARO_1,
    });
  });

  it('goes by frame where the browser knows no documents', async () => {
    await runSnippet('EVAL_KLARO_1', { ...frame, documentId: null });
    expect(executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 3, frameIds: [7] } }),
    );
  });

  it.each(['alert(1)', '', 'constructor', '__proto__', 'toString', '() => true'])(
    'runs nothing for %j',
    async (name) => {
      expect(snippetOf(name)).toBeNull();
      expect(await runSnippet(name, frame)).toBe(false);
      expect(executeScript).not.toHaveBeenCalled();
    },
  );

  it('says no when the frame is gone', async () => {
    executeScript.mockRejectedValue(new Error('no frame'));
    expect(await runSnippet('EVAL_KLARO_1', frame)).toBe(false);
  });

  it('says no when the snippet gives nothing', async () => {
    executeScript.mockResolvedValue([{}]);
    expect(await runSnippet('EVAL_KLARO_1', frame)).toBe(false);
  });
});
