import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AboutPage, type DataSource } from '../../components/about-page.tsx';
import { useLanguage } from '../../components/language.tsx';
import { PageShell } from '../../components/page-shell.tsx';
import ruleSet from '../../rules/rule-set.json' with { type: 'json' };

/** The notices of the data and code that came from others, as far as this build has them. */
const notices = import.meta.glob<string>('../../THIRD_PARTY_*.md', {
  eager: true,
  import: 'default',
  query: '?raw',
});

interface Manifest {
  readonly date: string;
  readonly sources: readonly DataSource[];
}

/** The page about Helder, with its data. */
export function About() {
  const { t } = useLanguage();
  const [data, setData] = useState<Manifest>({ date: '', sources: [] });
  useEffect(() => {
    void readManifest().then(setData);
  }, []);
  return (
    <PageShell part="about" title={t('about.title')}>
      <AboutPage
        version={browser.runtime.getManifest().version}
        ruleSet={ruleSet}
        dataDate={data.date}
        sources={data.sources}
        notices={Object.values(notices).join('\n\n')}
        now={Date.now()}
      />
    </PageShell>
  );
}

/** What `npm run data` says of itself; a file that is missing leaves the date unknown. */
async function readManifest(): Promise<Manifest> {
  try {
    const response = await fetch('/data/manifest.json');
    const { date = '', sources = [] } = (await response.json()) as Partial<Manifest>;
    return { date, sources };
  } catch {
    return { date: '', sources: [] };
  }
}
