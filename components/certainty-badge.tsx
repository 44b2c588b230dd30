import alertOctagon from '@tabler/icons/outline/alert-octagon.svg?raw';
import alertTriangle from '@tabler/icons/outline/alert-triangle.svg?raw';
import eye from '@tabler/icons/outline/eye.svg?raw';
import infoCircle from '@tabler/icons/outline/info-circle.svg?raw';
import type { Certainty } from '../core/model/rule.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';

const icons: Readonly<Record<Certainty, string>> = {
  'appears-contrary': alertOctagon,
  'strong-indication': alertTriangle,
  signal: eye,
  information: infoCircle,
};

/** How certain a finding is: always a word and a shape, never colour alone. */
export function CertaintyBadge({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useLanguage();
  return (
    <span class={`nl-data-badge helder-certainty helder-certainty--${certainty}`}>
      <Icon svg={icons[certainty]} />
      <span>
        <span class="helder-hidden">{t('certainty.label')} </span>
        {t(`certainty.${certainty}`)}
      </span>
    </span>
  );
}
