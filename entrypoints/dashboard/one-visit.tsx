import { useEffect, useState } from 'preact/hooks';
import { catalogue } from '../../components/catalogue-data.ts';
import { ConfirmDialog, type Question } from '../../components/confirm-dialog.tsx';
import { useLanguage } from '../../components/language.tsx';
import { PageMessage } from '../../components/page-message.tsx';
import { PageShell } from '../../components/page-shell.tsx';
import { pages } from '../../components/pages.ts';
import { useStatus } from '../../components/use-status.ts';
import { VisitPage } from '../../components/visit-page.tsx';
import type { VisitId } from '../../core/model/ids.ts';
import { fileNameOf, saveFile } from '../../platform/pages/tab.ts';
import type { Store } from '../../platform/store/contract.ts';
import { type LoadedVisit, loadVisit } from './load-visit.ts';

interface Props {
  readonly store: Store;
  readonly id: VisitId;
}

/** The page on one visit, with its data. */
export function OneVisit({ store, id }: Props) {
  const { t, moment } = useLanguage();
  const [loaded, setLoaded] = useState<LoadedVisit>({ kind: 'loading' });
  const [question, setQuestion] = useState<Question | null>(null);
  const [status, say] = useStatus();
  useEffect(() => {
    void loadVisit(store, id).then(setLoaded);
  }, [store, id]);
  useEffect(() => {
    // The browser looked for the part that the address names before it was there.
    if (loaded.kind === 'visit') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [loaded.kind]);

  const remove = async () => {
    const gone = await store.deleteVisit(id);
    if (gone.ok) location.assign(pages.visits);
    else say(t('done.failed'));
  };

  return (
    <PageShell part="visits" title={t('visit.title')} status={status}>
      {loaded.kind === 'loading' && <PageMessage title={t('visit.loading')} />}
      {loaded.kind === 'missing' && (
        <PageMessage title={t('visit.missing.title')} text={t('visit.missing.text')} />
      )}
      {loaded.kind === 'problem' && (
        <PageMessage
          title={t(`problem.${loaded.problem.key}.title`)}
          text={t(`problem.${loaded.problem.key}.text`)}
          detail={loaded.problem.detail}
        />
      )}
      {loaded.kind === 'visit' && (
        <VisitPage
          visit={loaded.visit}
          report={loaded.report}
          signals={loaded.signals}
          catalogue={catalogue}
          onExport={() => {
            const { visit, report, signals } = loaded;
            saveFile(fileNameOf(visit.host, id), JSON.stringify({ visit, report, signals }, null, 1));
            say(t('done.exported'));
          }}
          onDelete={() =>
            setQuestion({
              title: t('confirm.visit.title'),
              text: t('confirm.visit.text', {
                when: moment(loaded.visit.startedAt),
                site: loaded.visit.site,
              }),
              action: t('confirm.visit.action'),
              onYes: () => void remove(),
            })
          }
        />
      )}
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} />
    </PageShell>
  );
}
