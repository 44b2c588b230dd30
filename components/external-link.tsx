import externalLink from '@tabler/icons/outline/external-link.svg?raw';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  /** An address out of rules/, never out of a page. */
  readonly href: string;
  readonly children: ComponentChildren;
}

/** A link out of Helder: opens in a new tab, says so, and tells the other side nothing of where it came from. */
export function ExternalLink({ href, children }: Props) {
  const { t } = useLanguage();
  return (
    <a class="nl-link helder-external" href={href} target="_blank" rel="noreferrer noopener">
      {children}
      <Icon svg={externalLink} />
      <span class="helder-hidden"> {t('finding.newTab')}</span>
    </a>
  );
}
