import type { ReportedFinding } from '../core/model/report.ts';
import { certainties, type Outcome } from '../core/model/rule.ts';
import { CertaintyBadge } from './certainty-badge.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { Paragraph } from './paragraph.tsx';
import { TableFrame } from './table-frame.tsx';

const order: readonly Outcome[] = [
  'indication',
  'undetermined',
  'nothing-seen',
  'ask-a-person',
  'not-applicable',
];

/** Every rule that was tried: what came out, and for what is not known why. */
export function RulesTried({ findings }: { readonly findings: readonly ReportedFinding[] }) {
  const { t, side, reason } = useLanguage();
  return (
    <section class="helder-section" aria-labelledby="rules">
      <Heading level={2} id="rules">
        {t('rules.title')}
      </Heading>
      <Paragraph>{t('rules.intro')}</Paragraph>
      <TableFrame
        labelledBy="rules"
        columns={[t('rules.rule'), t('rules.principles'), t('rules.outcome'), t('rules.because')]}
      >
        {[...findings].sort(byOutcome).map((finding) => (
          <tr key={finding.id}>
            <td>
              {side(finding.title)} <span class="helder-code helder-soft helder-block">{finding.rule}</span>
            </td>
            <td>{finding.principles.join(', ')}</td>
            <td>
              {finding.certainty === null ? (
                <OutcomeMark outcome={finding.outcome} />
              ) : (
                <CertaintyBadge certainty={finding.certainty} />
              )}
            </td>
            <td>
              {finding.outcome === 'indication' && <span>{side(finding.seen)} </span>}
              {finding.unknown.length > 0 && (
                <ul class="helder-list-plain">
                  {finding.unknown.map((item) => (
                    <li key={item.fact}>
                      {capital(reason(item.reason))} <span class="helder-code helder-soft">{item.fact}</span>
                    </li>
                  ))}
                </ul>
              )}
              {finding.because.length > 0 && (
                <span class="helder-soft">{t('rules.evidenceCount', { count: finding.because.length })}</span>
              )}
            </td>
          </tr>
        ))}
      </TableFrame>
    </section>
  );
}

function byOutcome(a: ReportedFinding, b: ReportedFinding): number {
  return (
    order.indexOf(a.outcome) - order.indexOf(b.outcome) || rank(a) - rank(b) || a.rule.localeCompare(b.rule)
  );
}

const rank = ({ certainty }: ReportedFinding) => (certainty === null ? 0 : certainties.indexOf(certainty));

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
