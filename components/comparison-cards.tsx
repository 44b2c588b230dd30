import type { Column, ColumnNumbers, ComparisonResult } from '../core/comparison/result.ts';
import { runSigns } from './comparison-look.ts';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import type { DotKind } from './orbit-layout.ts';
import { pages } from './pages.ts';

/** The three runs beside each other, a dot for each company. */
export function ComparisonCards({ result }: { readonly result: ComparisonResult }) {
  const { t } = useLanguage();
  const kinds = (['following', 'tracking', 'other'] as const).filter((kind) =>
    result.columns.some(({ seen }) => seen !== null && dotsOf(seen).includes(kind)),
  );
  return (
    <>
      <ul class="helder-cards helder-list-plain">
        {result.columns.map((column) => (
          <li key={column.run} class={`helder-card helder-card--${column.run}`}>
            <Card column={column} fresh={newcomers(result, column.run)} />
          </li>
        ))}
      </ul>
      {kinds.length > 0 && (
        <ul class="helder-legend helder-list-plain" aria-label={t('compare.legend')}>
          {kinds.map((kind) => (
            <li key={kind}>
              <Dot kind={kind} />
              {t(`compare.dot.${kind}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface CardProps {
  readonly column: Column;
  /** Trackers that are not there without a choice. */
  readonly fresh: readonly string[];
}

function Card({ column, fresh }: CardProps) {
  const { t, number } = useLanguage();
  const { run, ended, seen, visit, contrary } = column;
  return (
    <>
      <div class="helder-card__head">
        <span class={`helder-run helder-run--${run}`}>
          <Icon svg={runSigns[run]} />
        </span>
        <Heading level={2} look={3}>
          {t(seen === null ? `compare.run.${run}` : `compare.did.${run}`)}
        </Heading>
      </div>
      {seen === null ? (
        <p class="helder-card__unknown">{t('compare.card.unknown')}</p>
      ) : (
        <>
          <p class="helder-card__number">
            <strong>{number(seen.tracking)}</strong> {t('compare.card.tracking', { count: seen.tracking })}
          </p>
          <Dots seen={seen} />
          <p class="helder-soft helder-small">{t('compare.card.companies', { count: seen.companies })}</p>
        </>
      )}
      {fresh.length > 0 && (
        <p class="helder-card__new">
          {t('compare.card.new')} <strong>{fresh.slice(0, mostNames).join(', ')}</strong>
          {fresh.length > mostNames && ` ${t('compare.rest', { count: fresh.length - mostNames })}`}
        </p>
      )}
      {seen !== null && contrary > 0 && (
        <p class="helder-card__contrary">{t('compare.card.contrary', { count: contrary })}</p>
      )}
      {ended !== 'done' && <p class="helder-card__ending">{t(`compare.ended.${ended}`)}</p>}
      {visit !== null && (
        <p class="helder-card__link">
          <a class="nl-link" href={pages.visit(visit)}>
            {t('compare.card.visit')}
            <span class="helder-hidden">: {t(`compare.did.${run}`)}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** Trackers of a run with a choice that the run without one did not have. Nothing where that run was not seen. */
function newcomers({ companies }: ComparisonResult, run: Column['run']): readonly string[] {
  if (run === 'none') return [];
  return companies
    .filter(({ tracker, requests }) => tracker && requests.none === 0 && (requests[run] ?? 0) > 0)
    .map(({ name }) => name);
}
const mostNames = 6;

/** Decorative: the numbers beside it say the same. */
function Dots({ seen }: { readonly seen: ColumnNumbers }) {
  const dots = dotsOf(seen);
  return (
    <div class="helder-dots" aria-hidden="true">
      {dots.map((kind, place) => (
        <Dot key={`${place} ${kind}`} kind={kind} />
      ))}
    </div>
  );
}

function dotsOf({ companies, tracking, following }: ColumnNumbers): readonly DotKind[] {
  return [
    ...Array<DotKind>(following).fill('following'),
    ...Array<DotKind>(Math.max(0, tracking - following)).fill('tracking'),
    ...Array<DotKind>(Math.max(0, companies - tracking)).fill('other'),
  ].slice(0, mostDots);
}
const mostDots = 120;

function Dot({ kind }: { readonly kind: DotKind }) {
  return (
    <svg class="helder-legend__dot" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <g class={`helder-orbit__dot helder-orbit__dot--${kind}`}>
        <circle cx="8" cy="8" r="6.5" />
      </g>
    </svg>
  );
}
