import columns from '@tabler/icons/outline/columns-3.svg?raw';
import type { Hindrance } from '../core/comparison/hindrance.ts';
import { Button, ButtonLink } from './button.tsx';
import { ComparisonHindrance } from './comparison-hindrance.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

interface Props {
  /** What keeps a comparison from being made; null when nothing does, undefined while that is looked up. */
  readonly hindrance: Hindrance | null | undefined;
  /** Address of the page that compares. */
  readonly href: string;
  readonly onCompare: () => void;
  readonly onSettings: () => void;
}

/** In the popup: see what another choice would do, or why that cannot be seen. */
export function CompareOffer({ hindrance, href, onCompare, onSettings }: Props) {
  const { t } = useLanguage();
  if (hindrance === undefined) return null;
  if (hindrance === null) {
    return (
      <div class="helder-offer">
        <Paragraph>{t('compare.offer')}</Paragraph>
        <ButtonLink
          icon={columns}
          href={href}
          onClick={(event) => {
            event.preventDefault();
            onCompare();
          }}
        >
          {t('compare.offer.action')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div class="helder-offer">
      <Paragraph>{t('compare.offer')}</Paragraph>
      <ComparisonHindrance hindrance={hindrance}>
        {hindrance === 'private-not-allowed' && (
          <Button onClick={onSettings}>{t('compare.hindrance.action')}</Button>
        )}
      </ComparisonHindrance>
    </div>
  );
}
