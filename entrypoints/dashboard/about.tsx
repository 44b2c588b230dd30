import { browser } from 'wxt/browser';
import { AboutPage, type DataSource } from '../../components/about-page.tsx';
import { useLanguage } from '../../components/language.tsx';
import { PageShell } from '../../components/page-shell.tsx';
import manifest from '../../rules/data-manifest.json' with { type: 'json' };
import ruleSet from '../../rules/rule-set.json' with { type: 'json' };
import { licences } from './licences.ts';

/** The notices of the data and code that came from others, as far as this build has them. */
const notices = import.meta.glob<string>('../../THIRD_PARTY_*.md', {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** The lists of this build, each with its date, or its version when it has none. */
const sources: readonly DataSource[] = manifest.sources.map(({ data, date, version, licence }) => ({
  name: data,
  date: date ?? version,
  licence,
}));

/** The page about Helder, with its data. */
export function About() {
  const { t } = useLanguage();
  return (
    <PageShell part="about" title={t('about.title')}>
      <AboutPage
        version={browser.runtime.getManifest().version}
        ruleSet={ruleSet}
        dataDate={manifest.date}
        sources={sources}
        licences={licences}
        notices={Object.values(notices).join('\n\n')}
        now={Date.now()}
      />
    </PageShell>
  );
}
