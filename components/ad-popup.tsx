import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { VisitReport } from '../core/model/report.ts';
import { AdAsked } from './ad-asked.tsx';
import { AdCard } from './ad-card.tsx';
import { adGroups } from './ad-groups.ts';
import { adOverview, adsSentence, countOf } from './ad-overview.ts';
import { Disclosure } from './disclosure.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

/** Where all ads of the visit are told. */
export interface AllAds {
  readonly href: string;
  readonly onOpen: () => void;
}

interface Props {
  readonly report: VisitReport;
  /** The switch that outlines the ads on the page, where it can be used. */
  readonly outline?: ComponentChildren;
  readonly all?: AllAds | undefined;
}

/** How many are shown here. */
const room = 5;

/** The ads of the page, in the popup: one line, a switch, and a list that opens. */
export function AdPopup({ report, outline, all }: Props) {
  const { t } = useLanguage();
  const overview = useMemo(() => adOverview(report), [report]);
  const { state, shown, asked, partly } = overview;
  const groups = useMemo(() => adGroups(shown), [shown]);
  const sentence = adsSentence(t, overview);
  if (state !== 'shown' && state !== 'asked') {
    return <p class="helder-section helder-soft helder-ad-line">{sentence}</p>;
  }
  return (
    <section class="helder-section" aria-labelledby="helder-ads">
      <Heading level={2} id="helder-ads">
        {t('ads.title')}
      </Heading>
      <Paragraph class="helder-ad-line">
        {sentence} {partly && t('ads.partly')}
      </Paragraph>
      {state === 'shown' && outline}
      <Disclosure
        look="plain"
        summary={state === 'shown' ? t('ads.open', { count: countOf(shown) }) : t('ads.openAsked')}
      >
        {state === 'asked' && <AdAsked asked={asked} />}
        {state === 'shown' && (
          <>
            <ul class="helder-ads helder-list-plain">
              {groups.slice(0, room).map((group, place) => (
                <li key={group.line.place ?? place}>
                  <AdCard group={group} large={false} />
                </li>
              ))}
            </ul>
            {all !== undefined && groups.length > room && (
              <p>
                <a
                  class="nl-link"
                  href={all.href}
                  onClick={(event) => {
                    event.preventDefault();
                    all.onOpen();
                  }}
                >
                  {t('ads.all', { count: countOf(shown) })}
                </a>
              </p>
            )}
          </>
        )}
      </Disclosure>
    </section>
  );
}
