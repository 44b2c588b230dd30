import { type AdDisclosure, adDisclosures } from '../core/model/ad-place-signal.ts';
import type { AdLine } from '../core/model/report.ts';
import { Fact } from './ad-fact.tsx';
import { useLanguage } from './language.tsx';

/** Part of the screen from which on an ad is large. */
const largeFrom = 0.3;

interface Props {
  readonly line: AdLine;
  /** Also its size, and what it tells about itself. */
  readonly large: boolean;
}

/** What of an ad a person notices: that it is large, moves or makes sound; on a page of its own, its size in numbers. */
export function AdNotable({ line, large }: Props) {
  const { t } = useLanguage();
  const notable = notableOf(line);
  const told = line.disclosures.filter(isDisclosure);
  const percent = percentOf(line.covers);
  return (
    <>
      {notable.length > 0 && (
        <Fact name={t('ads.notable')}>
          {notable
            .map((what) =>
              what === 'covers' ? t('ads.notable.covers', { percent }) : t(`ads.notable.${what}`),
            )
            .join('. ')}
        </Fact>
      )}
      {large && line.width !== null && line.height !== null && (
        <Fact name={t('ads.size')}>
          {t('ads.size.pixels', { width: Math.round(line.width), height: Math.round(line.height) })}
          {line.covers !== null && !isLarge(line) && `, ${t('ads.size.covers', { percent })}`}
        </Fact>
      )}
      {large && told.length > 0 && (
        <Fact name={t('ads.told')}>{told.map((one) => t(`ads.told.${one}`)).join(', ')}</Fact>
      )}
    </>
  );
}

/** It fills so much of the screen that it stands out. */
export function isLarge({ covers }: Pick<AdLine, 'covers'>): boolean {
  return covers !== null && covers >= largeFrom;
}

function notableOf({ covers, sound, autoplay }: AdLine): readonly ('covers' | 'sound' | 'autoplay')[] {
  return [
    ...(isLarge({ covers }) ? (['covers'] as const) : []),
    ...(sound === true ? (['sound'] as const) : []),
    ...(autoplay === true ? (['autoplay'] as const) : []),
  ];
}

function percentOf(part: number | null): string {
  return `${Math.max(1, Math.round((part ?? 0) * 100))}%`;
}

function isDisclosure(name: string): name is AdDisclosure {
  return adDisclosures.some((known) => known === name);
}
