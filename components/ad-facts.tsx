import type { AdLine } from '../core/model/report.ts';
import { AdChain } from './ad-chain.tsx';
import { Fact } from './ad-fact.tsx';
import { AdHost, AdName } from './ad-name.tsx';
import { AdNotable } from './ad-notable.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly line: AdLine;
  readonly large: boolean;
}

/** What is known of one ad, as names and values. */
export function AdFacts({ line, large }: Props) {
  const { t } = useLanguage();
  // What a site shows of itself needs no mark.
  const own = line.party === 'own';
  return (
    <dl class="helder-facts helder-ad__facts">
      {!isNamedByHost(line) && (
        <Fact name={t('ads.leads')}>
          <Landing line={line} />
        </Fact>
      )}
      {line.behalf !== null && line.behalf !== line.advertiser && (
        <Fact name={t('ads.behalf')}>
          <AdName text={line.behalf} />
        </Fact>
      )}
      {line.paid !== null && line.paid !== line.advertiser && (
        <Fact name={t('ads.paid')}>
          <AdName text={line.paid} />
        </Fact>
      )}
      {(!own || line.chain.length > 0) && (
        <Fact name={t('ads.brought')}>
          <AdChain line={line} />
        </Fact>
      )}
      {!own && (
        <Fact name={t('ads.marked')}>
          <Mark line={line} />
        </Fact>
      )}
      <AdNotable line={line} large={large} />
    </dl>
  );
}

/** The card's heading is that host. */
function isNamedByHost({ advertiser, advertiserBy, landing }: AdLine): boolean {
  return advertiserBy === 'landing' && landing !== null && landing.replace(/^www\./, '') === advertiser;
}

function Landing({ line: { landing, landingHidden } }: Pick<Props, 'line'>) {
  const { t } = useLanguage();
  if (landing !== null) return <AdHost text={landing} />;
  return <>{t(landingHidden ? 'ads.leads.hidden' : 'ads.leads.unknown')}</>;
}

function Mark({ line: { label, labelWords } }: Pick<Props, 'line'>) {
  const { t } = useLanguage();
  const words = labelWords.slice(0, 2);
  return (
    <>
      {t(`ads.marked.${label ?? 'unread'}`)}
      {words.length > 0 && (label === 'clear' || label === 'weak') && (
        <>
          {': '}
          <q>
            <AdName text={words.join(', ')} />
          </q>
        </>
      )}
    </>
  );
}
