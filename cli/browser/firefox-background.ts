import type { Browser } from 'puppeteer';

/** Puppeteer's connection to Firefox (WebDriver BiDi); it is there and not in puppeteer's types. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: BidiResult }>;
}

interface BidiResult {
  readonly contexts?: readonly { readonly context: string }[];
  readonly type?: string;
  readonly exceptionDetails?: { readonly text?: string };
}

/**
 * Ends an extension's event page at once, whatever it is doing. Takes `--remote-allow-system-access`: Firefox itself is
 * asked, in its own window's context, since no driver reaches an event page.
 */
export async function endBackground(browser: Browser, geckoId: string): Promise<void> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  if (context === undefined) throw new Error('Firefox shows no window of its own.');
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(geckoId)}).extension`;
  const { result } = await connection.send('script.evaluate', {
    expression: `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
    awaitPromise: true,
    target: { context },
  });
  if (result.type !== 'success') throw new Error(`Firefox: ${result.exceptionDetails?.text ?? 'no answer'}`);
}
