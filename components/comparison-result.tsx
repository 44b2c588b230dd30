import refresh from '@tabler/icons/outline/refresh.svg?raw';
import trash from '@tabler/icons/outline/trash.svg?raw';
import type { Circumstances } from '../core/comparison/hindrance.ts';
import type { ComparisonResult } from '../core/comparison/result.ts';
import { Button } from './button.tsx';
import { ComparisonCards } from './comparison-cards.tsx';
import { ComparisonCompanies } from './comparison-companies.tsx';
import { ComparisonNumbers } from './comparison-numbers.tsx';
import { comparisonSentence, trackersAfterRefusing } from './comparison-sentence.ts';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

interface Props {
  readonly host: string;
  readonly result: ComparisonResult;
  readonly jar: Circumstances['jar'];
  /** null when the page's address is not known any more. */
  readonly onAgain: (() => void) | null;
  readonly onDelete: () => void;
}

/** Names that stand in the second sentence. */
const mostNames = 8;

/** Three runs side by side: in words, in a picture, in numbers, company by company. */
export function ComparisonResultView({ host, result, jar, onAgain, onDelete }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <Heading level={1} id="result" focusable>
        {t('compare.result.title', { host })}
      </Heading>
      <p class="helder-sentence helder-compare__sentence">{comparisonSentence(t, result)}</p>
      <AfterRefusing result={result} />
      <ComparisonCards result={result} />
      <ComparisonNumbers result={result} />
      <ComparisonCompanies result={result} />
      <Notes jar={jar} />
      <div class="helder-buttons helder-compare__doings">
        {onAgain !== null && (
          <Button icon={refresh} onClick={onAgain}>
            {t('compare.again')}
          </Button>
        )}
        <Button look="subtle" negative icon={trash} onClick={onDelete}>
          {t('compare.delete')}
        </Button>
      </div>
    </>
  );
}

function AfterRefusing({ result }: Pick<Props, 'result'>) {
  const { t } = useLanguage();
  const names = trackersAfterRefusing(result);
  const before = result.columns.find(({ run }) => run === 'none')?.seen?.tracking ?? 0;
  if (names === null || (names.length === 0 && before === 0)) return null;
  if (names.length === 0) return <Paragraph lead>{t('compare.noneLeft')}</Paragraph>;
  const rest = names.length - mostNames;
  const shown = rest > 0 ? [...names.slice(0, mostNames), t('compare.rest', { count: rest })] : names;
  return (
    <Paragraph lead>
      {t('compare.wentOn', { count: names.length })} <strong>{shown.join(', ')}</strong>.
    </Paragraph>
  );
}

function Notes({ jar }: Pick<Props, 'jar'>) {
  const { t } = useLanguage();
  const notes = [
    t('compare.notes.chance'),
    t('compare.notes.meaning'),
    t('compare.know.login'),
    ...(jar === 'private-window' ? [t('compare.know.blocked')] : []),
  ];
  return (
    <section class="helder-section" aria-labelledby="notes">
      <Heading level={2} id="notes">
        {t('compare.notes.title')}
      </Heading>
      <ul class="utrecht-unordered-list">
        {notes.map((note) => (
          <li key={note} class="utrecht-unordered-list__item">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}
