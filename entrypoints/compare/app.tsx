import { useEffect, useState } from 'preact/hooks';
import { ComparisonProgress } from '../../components/comparison-progress.tsx';
import { ComparisonResultView } from '../../components/comparison-result.tsx';
import { ComparisonStart } from '../../components/comparison-start.tsx';
import { ConfirmDialog, type Question } from '../../components/confirm-dialog.tsx';
import { useLanguage } from '../../components/language.tsx';
import { PageMessage } from '../../components/page-message.tsx';
import { PageShell } from '../../components/page-shell.tsx';
import { pages } from '../../components/pages.ts';
import { openExtensionSettings } from '../../platform/comparison/circumstances.ts';
import { loadsOf } from '../../platform/comparison/stored.ts';
import type { Store } from '../../platform/store/contract.ts';
import { type ComparisonDoings, useComparison, type View } from './use-comparison.ts';

interface Props {
  readonly store: Store;
  /** `tab` names the tab whose page is compared; `site` and `comparison` one that was made. */
  readonly query: URLSearchParams;
}

/** The page that compares, with its data. */
export function Compare({ store, query }: Props) {
  const { t } = useLanguage();
  const [view, doings] = useComparison(store, query);
  const heading = view.kind === 'running' ? 'progress' : view.kind === 'done' ? 'result' : null;
  useEffect(() => {
    // The button that led here is gone: go on reading where the new view is told.
    if (heading !== null) document.getElementById(heading)?.focus();
  }, [heading]);
  return (
    <PageShell part={null} title={t('compare.title')}>
      <Content store={store} view={view} doings={doings} />
    </PageShell>
  );
}

interface ContentProps {
  readonly store: Store;
  readonly view: View;
  readonly doings: ComparisonDoings;
}

function Content({ store, view, doings }: ContentProps) {
  const { t } = useLanguage();
  switch (view.kind) {
    case 'looking':
      return <PageMessage title={t('compare.title')} text={t('compare.result.loading')} />;
    case 'missing':
      return <PageMessage title={t('compare.result.missing')} text={t('compare.result.missingText')} />;
    case 'failed':
      return (
        <PageMessage title={t('compare.failed.title')} text={t('compare.failed.text')} detail={view.detail} />
      );
    case 'ready':
      return (
        <ComparisonStart
          url={view.now.url}
          jar={view.now.jar}
          hindrance={view.hindrance}
          doings={{ ...doings, openSettings: () => void openExtensionSettings() }}
        />
      );
    case 'running':
      return <ComparisonProgress progress={view.progress} onStop={doings.stop} />;
    case 'done':
      return <Done store={store} view={view} doings={doings} />;
  }
}

type DoneProps = Omit<ContentProps, 'view'> & { readonly view: Extract<View, { readonly kind: 'done' }> };

function Done({ store, view, doings }: DoneProps) {
  const { t } = useLanguage();
  const [question, setQuestion] = useState<Question | null>(null);
  const remove = async () => {
    for (const id of await loadsOf(store, view.site, view.id)) await store.deleteVisit(id);
    location.assign(pages.visits);
  };
  return (
    <>
      <ComparisonResultView
        host={view.host}
        result={view.result}
        jar={view.jar}
        onAgain={view.canRepeat ? doings.again : null}
        onDelete={() =>
          setQuestion({
            title: t('compare.confirm.title'),
            text: t('compare.confirm.text', { site: view.site }),
            action: t('compare.delete'),
            onYes: () => void remove(),
          })
        }
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(null)} />
    </>
  );
}
