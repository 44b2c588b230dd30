import { browser } from 'wxt/browser';

const made = 'database';
const lost = 'databaseLost';

/**
 * Both browsers replace a database whose files they cannot read by an empty one, without a word. A mark beside it tells:
 * a database that is new although there was one before was lost. To be called when the database was opened.
 */
export async function noteDatabase(isNew: boolean): Promise<void> {
  const known = (await browser.storage.local.get(made))[made] === true;
  if (isNew && known) await browser.storage.local.set({ [lost]: new Date().toISOString() });
  if (!known) await browser.storage.local.set({ [made]: true });
}

/** The person has it made anew: nothing is lost. To be called before. */
export async function expectNewDatabase(): Promise<void> {
  await browser.storage.local.remove([made, lost]);
}

/** When it was found that visits were lost, ISO 8601; null when none were, or the person has read it. */
export async function databaseLostAt(): Promise<string | null> {
  const at = (await browser.storage.local.get(lost))[lost];
  return typeof at === 'string' ? at : null;
}

export async function forgetLoss(): Promise<void> {
  await browser.storage.local.remove(lost);
}
