import { browser } from 'wxt/browser';
import { comparisonPort } from './messages.ts';

/** Tells the background that this page compares, until it is told to end: also to a background that starts anew. */
export function holdPort(): () => void {
  let over = false;
  let port = connect();
  function connect() {
    const opened = browser.runtime.connect({ name: comparisonPort });
    opened.onDisconnect.addListener(() => {
      if (!over) port = connect();
    });
    return opened;
  }
  return () => {
    over = true;
    port.disconnect();
  };
}
