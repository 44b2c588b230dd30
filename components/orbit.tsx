import type { CompanyLine, VisitSummary } from '../core/model/report.ts';
import { useLanguage } from './language.tsx';
import { type DotKind, orbitLayout, picture, rings } from './orbit-layout.ts';

interface Props {
  readonly summary: VisitSummary;
  /** null until they are known: the picture then has dots without initials, in the same places. */
  readonly companies: readonly CompanyLine[] | null;
}

/** The reader among the companies. The sentence above it says the same in words, so it is hidden from readers aloud. */
export function Orbit({ summary, companies }: Props) {
  const { t } = useLanguage();
  const dots = orbitLayout(summary, companies);
  const { width, height, you } = picture;
  return (
    <svg class="helder-orbit" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <ellipse class="helder-orbit__ring" cx={you.x} cy={you.y} rx={rings.near.rx} ry={rings.near.ry} />
      <ellipse class="helder-orbit__ring" cx={you.x} cy={you.y} rx={rings.far.rx} ry={rings.far.ry} />
      <circle class="helder-orbit__you" cx={you.x} cy={you.y} r="22" />
      <text class="helder-orbit__you-label" x={you.x} y={you.y + 5}>
        {t('picture.you')}
      </text>
      {dots.map((dot) => (
        <g key={`${dot.x} ${dot.y}`} class={`helder-orbit__dot helder-orbit__dot--${dot.kind}`}>
          <circle cx={dot.x} cy={dot.y} r="15" />
          <text x={dot.x} y={dot.y + 4}>
            {dot.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** What the three kinds of dots mean. Only the kinds that are there. */
export function OrbitLegend({ summary }: Pick<Props, 'summary'>) {
  const { t } = useLanguage();
  const tracking = Math.max(0, summary.tracking - summary.following);
  const others = summary.companies - summary.following - tracking;
  return (
    <ul class="helder-legend helder-list-plain" aria-label={t('picture.legend')}>
      {summary.following > 0 && (
        <Sample kind="following" text={t('picture.following', { count: summary.following })} />
      )}
      {tracking > 0 && <Sample kind="tracking" text={t('picture.tracking', { count: tracking })} />}
      {others > 0 && <Sample kind="other" text={t('picture.others', { count: others })} />}
    </ul>
  );
}

function Sample({ kind, text }: { readonly kind: DotKind; readonly text: string }) {
  return (
    <li>
      <svg class="helder-legend__dot" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <g class={`helder-orbit__dot helder-orbit__dot--${kind}`}>
          <circle cx="8" cy="8" r="6.5" />
        </g>
      </svg>
      {text}
    </li>
  );
}
