import article from '@tabler/icons/outline/article.svg?raw';
import helpCircle from '@tabler/icons/outline/help-circle.svg?raw';
import userScan from '@tabler/icons/outline/user-scan.svg?raw';
import type { AdLine } from '../core/model/report.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';

const icons: Readonly<Record<AdLine['aimed'], string>> = {
  personalised: userScan,
  contextual: article,
  unknown: helpCircle,
};

/** Whether an ad is aimed at the person: a word and a shape, never colour alone. */
export function AdAim({ aimed }: Pick<AdLine, 'aimed'>) {
  const { t } = useLanguage();
  return (
    <span class={`helder-ad__tag helder-ad__tag--${aimed}`}>
      <Icon svg={icons[aimed]} />
      {t(`ads.aim.${aimed}`)}
    </span>
  );
}
