import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ConfirmDialog, type Question } from '../../components/confirm-dialog.tsx';
import { useLanguage } from '../../components/language.tsx';
import { PageShell } from '../../components/page-shell.tsx';
import { SettingsPage, type ShownSettings } from '../../components/settings-page.tsx';
import { useStatus } from '../../components/use-status.ts';
import { expectNewDatabase } from '../../platform/database-mark.ts';
import { useAccess } from '../../platform/pages/use-access.ts';
import { changeSettings, onSettings, readSettings, type Settings } from '../../platform/settings.ts';
import { resetDatabase } from '../../platform/store/connection.ts';
import type { Store } from '../../platform/store/contract.ts';

/** The settings page with its data. */
export function Options({ store }: { readonly store: Store }) {
  const { t } = useLanguage();
  const { access, ask } = useAccess();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [used, setUsed] = useState<number | null>(null);
  const [privateAllowed, setPrivateAllowed] = useState(false);
  const [status, say] = useStatus();
  const [question, setQuestion] = useState<Question | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    void readSettings().then(setSettings);
    onSettings(setSettings, stop.signal);
    void measure(store).then(setUsed);
    void browser.extension.isAllowedIncognitoAccess().then(setPrivateAllowed);
    return () => stop.abort();
  }, [store]);

  const change = (part: Partial<ShownSettings>) => {
    void changeSettings(mutable(part)).then(
      () => say(t('done.saved')),
      () => say(t('done.failed')),
    );
  };
  const deleteAll = async () => {
    const done = await forgetEverything(store);
    say(t(done ? 'done.all' : 'done.failed'));
    setUsed(await measure(store));
  };

  return (
    <PageShell part="settings" title={t('settings.title')} status={status}>
      {settings === null ? (
        <p class="helder-soft">{t('settings.loading')}</p>
      ) : (
        <SettingsPage
          settings={settings}
          used={used}
          access={access}
          privateAllowed={privateAllowed}
          onChange={change}
          onGrant={ask}
          onDeleteAll={() =>
            setQuestion({
              title: t('confirm.all.title'),
              text: t('confirm.all.text'),
              action: t('confirm.all.action'),
              onYes: () => void deleteAll(),
            })
          }
        />
      )}
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} />
    </PageShell>
  );
}

/** Megabytes in use, as far as the browser tells. */
async function measure(store: Store): Promise<number | null> {
  const usage = await store.usage();
  if (!usage.ok || usage.value.bytes === null) return null;
  return Math.round(usage.value.bytes / 1_000_000);
}

/** Deletes all visits. A database that cannot be read is thrown away whole: the person asked for nothing to stay. */
async function forgetEverything(store: Store): Promise<boolean> {
  if ((await store.deleteEverything()).ok) return true;
  store.release();
  await expectNewDatabase();
  return (await resetDatabase()).ok;
}

function mutable({ pausedSites, ...rest }: Partial<ShownSettings>): Partial<Settings> {
  return pausedSites === undefined ? rest : { ...rest, pausedSites: [...pausedSites] };
}
