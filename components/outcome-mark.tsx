import circleDashed from '@tabler/icons/outline/circle-dashed.svg?raw';
import circleMinus from '@tabler/icons/outline/circle-minus.svg?raw';
import eye from '@tabler/icons/outline/eye.svg?raw';
import helpCircle from '@tabler/icons/outline/help-circle.svg?raw';
import user from '@tabler/icons/outline/user.svg?raw';
import type { Outcome } from '../core/model/rule.ts';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';

const icons: Readonly<Record<Outcome, string>> = {
  indication: eye,
  'nothing-seen': circleDashed,
  undetermined: helpCircle,
  'not-applicable': circleMinus,
  'ask-a-person': user,
};

/** What came out of a rule that gave no indication: a word and a shape, and never a tick. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useLanguage();
  return (
    <span class={`helder-outcome helder-outcome--${outcome}`}>
      <Icon svg={icons[outcome]} /> {t(`outcome.${outcome}`)}
    </span>
  );
}
