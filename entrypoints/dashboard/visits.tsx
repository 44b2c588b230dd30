import { useCallback, useEffect, useState } from 'preact/hooks';
import { ConfirmDialog, type Question } from '../../components/confirm-dialog.tsx';
import { useLanguage } from '../../components/language.tsx';
import { LostVisits } from '../../components/lost-visits.tsx';
import { PageMessage } from '../../components/page-message.tsx';
import { PageShell } from '../../components/page-shell.tsx';
import type { SiteVisits } from '../../components/site-row.tsx';
import { useStatus } from '../../components/use-status.ts';
import { type Site, type VisitsDoings, VisitsPage } from '../../components/visits-page.tsx';
import { databaseLostAt, forgetLoss } from '../../platform/database-mark.ts';
import type { Store } from '../../platform/store/contract.ts';
import type { Result, StoreProblem } from '../../platform/store/problem.ts';

const pageSize = 20;

/** The list of visits, with its data. */
export function Visits({ store }: { readonly store: Store }) {
  const { t } = useLanguage();
  const [sites, setSites] = useState<readonly Site[] | null>(null);
  const [visits, setVisits] = useState<ReadonlyMap<string, SiteVisits>>(new Map());
  const [problem, setProblem] = useState<StoreProblem | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [lostAt, setLostAt] = useState<string | null>(null);
  const [status, say] = useStatus();

  const readSites = useCallback(async () => {
    const read = await store.sites();
    // Also where nothing is kept but loads of a comparison, which are no visits of the person's own.
    if (read.ok) setSites(read.value.filter((site) => site.lastAt !== null));
    else setProblem(read.problem);
  }, [store]);
  useEffect(() => {
    void readSites();
    void databaseLostAt().then(setLostAt);
  }, [readSites]);

  const load = async (site: string, from: SiteVisits | undefined) => {
    const last = from?.visits.at(-1)?.visit;
    const before = last === undefined ? {} : { before: { startedAt: last.startedAt, id: last.id } };
    const read = await store.visitsOfSite(site, { limit: pageSize, ...before });
    if (!read.ok) return setProblem(read.problem);
    const all = [...(from?.visits ?? []), ...read.value];
    setVisits((known) => new Map(known).set(site, { visits: all, more: read.value.length === pageSize }));
  };
  const remove = async (deleting: Promise<Result<unknown>>, done: string, site: string | null) => {
    const gone = await deleting;
    await readSites();
    if (site === null) setVisits(new Map());
    else await load(site, undefined);
    say(gone.ok ? done : t('done.failed'));
  };
  const doings: VisitsDoings = {
    load: (site) => void load(site, visits.get(site)),
    deleteVisit: (id, site, when) =>
      setQuestion({
        title: t('confirm.visit.title'),
        text: t('confirm.visit.text', { when, site }),
        action: t('confirm.visit.action'),
        onYes: () => void remove(store.deleteVisit(id), t('done.visit'), site),
      }),
    deleteSite: ({ site, visits: count }) =>
      setQuestion({
        title: t('confirm.site.title', { site }),
        text: t('confirm.site.text', { count }),
        action: t('confirm.site.action'),
        onYes: () => void remove(store.deleteSite(site), t('done.site', { site }), null),
      }),
    deleteAll: () =>
      setQuestion({
        title: t('confirm.all.title'),
        text: t('confirm.all.text'),
        action: t('confirm.all.action'),
        onYes: () => void remove(store.deleteEverything(), t('done.all'), null),
      }),
  };

  return (
    <PageShell part="visits" title={t('visits.title')} status={status}>
      {lostAt !== null && (
        <LostVisits
          at={lostAt}
          onRead={() => {
            setLostAt(null);
            void forgetLoss();
          }}
        />
      )}
      {problem !== null ? (
        <PageMessage
          title={t(`problem.${problem.key}.title`)}
          text={t(`problem.${problem.key}.text`)}
          detail={problem.detail}
        />
      ) : sites === null ? (
        <PageMessage title={t('visits.title')} text={t('popup.loading')} />
      ) : (
        <VisitsPage sites={sites} visits={visits} doings={doings} />
      )}
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} />
    </PageShell>
  );
}
