import type { Translate } from '../locales/translate.ts';
import { dataAge } from './data-age.ts';
import { Disclosure } from './disclosure.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Notice } from './notice.tsx';
import { Paragraph } from './paragraph.tsx';
import { TableFrame } from './table-frame.tsx';

/** One list that came with this version. */
export interface DataSource {
  readonly name: string;
  /** ISO 8601 date, or a version when it has no date. */
  readonly date: string;
  readonly licence: string;
}

/** The licence of one package that travels in the extension, in full. */
export interface Licence {
  readonly name: string;
  readonly text: string;
}

interface Props {
  readonly version: string;
  readonly ruleSet: { readonly id: string; readonly version: string };
  /** ISO 8601 date of the oldest list that matters. */
  readonly dataDate: string;
  readonly sources: readonly DataSource[];
  /** The notices of the data as text, shown as they are. */
  readonly notices: string;
  readonly licences: readonly Licence[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Version, age of the data, how it judges, and whose work it rests on. */
export function AboutPage({ version, ruleSet, dataDate, sources, notices, licences, now }: Props) {
  const { t } = useLanguage();
  return (
    <div class="helder-readable">
      <Heading level={1}>{t('about.title')}</Heading>
      <Paragraph lead>{t('about.lead')}</Paragraph>
      <dl class="helder-facts helder-facts--wide">
        <dt>{t('about.version')}</dt>
        <dd>{version}</dd>
        <dt>{t('about.rules')}</dt>
        <dd>{t('about.rulesValue', { id: ruleSet.id, version: ruleSet.version })}</dd>
      </dl>
      <section class="helder-section" aria-labelledby="judge">
        <Heading level={2} id="judge">
          {t('about.judgeTitle')}
        </Heading>
        <Paragraph>{t('about.judge')}</Paragraph>
        <Paragraph>{t('about.judgeLimits')}</Paragraph>
      </section>
      <section class="helder-section" aria-labelledby="data">
        <Heading level={2} id="data">
          {t('about.dataTitle')}
        </Heading>
        <Age date={dataDate} now={now} />
        <Paragraph>{t('about.dataIntro')}</Paragraph>
        {sources.length > 0 && (
          <TableFrame
            labelledBy="data"
            columns={[t('about.dataSource'), t('about.dataDate'), t('about.dataLicence')]}
          >
            {sources.map((source) => (
              <tr key={source.name}>
                <td>{source.name}</td>
                <td>{source.date}</td>
                <td>{source.licence}</td>
              </tr>
            ))}
          </TableFrame>
        )}
      </section>
      <section class="helder-section" aria-labelledby="licence">
        <Heading level={2} id="licence">
          {t('about.licenceTitle')}
        </Heading>
        <Paragraph>{t('about.licence')}</Paragraph>
        {notices !== '' && (
          <>
            <Heading level={3} id="notices">
              {t('about.notices')}
            </Heading>
            {/* biome-ignore lint/a11y: what scrolls has to be reachable by keyboard, and is no section of its own */}
            <div class="helder-notices" role="group" aria-labelledby="notices" tabIndex={0}>
              <pre lang="en">{notices}</pre>
            </div>
          </>
        )}
        {licences.length > 0 && (
          <>
            <Heading level={3}>{t('about.software')}</Heading>
            <ul class="helder-rows helder-list-plain">
              {licences.map(({ name, text }) => (
                <li key={name}>
                  <Disclosure summary={<span class="helder-code">{name}</span>}>
                    <pre class="helder-licence" lang="en">
                      {text}
                    </pre>
                  </Disclosure>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}

/** The age of the data: said calmly, and plainly once it matters. */
function Age({ date, now }: { readonly date: string; readonly now: number }) {
  const { t, day } = useLanguage();
  const age = dataAge(date, now);
  if (age === 'fresh') return <Paragraph>{t('about.dataFresh', { date: day(Date.parse(date)) })}</Paragraph>;
  return (
    <Notice kind={age === 'old' ? 'info' : 'warning'}>
      <p>{words(t, age, age === 'unknown' ? '' : day(Date.parse(date)))}</p>
    </Notice>
  );
}

function words(t: Translate, age: 'old' | 'very-old' | 'unknown', date: string): string {
  if (age === 'old') return t('about.dataOld', { date });
  return age === 'very-old' ? t('about.dataVeryOld', { date }) : t('about.dataUnknown');
}
