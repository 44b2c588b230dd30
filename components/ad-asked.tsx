import type { AdLine } from '../core/model/report.ts';
import { AdAim } from './ad-aim.tsx';
import { AdCompanies } from './ad-chain.tsx';
import { askedGroups } from './ad-groups.ts';
import { useLanguage } from './language.tsx';

/** How many different ones are told. */
const most = 12;

/** Places that were asked to be filled, by whom they were asked of. */
export function AdAsked({ asked }: { readonly asked: readonly AdLine[] }) {
  const { t } = useLanguage();
  return (
    <ul class="helder-rows helder-list-plain helder-ad__asked">
      {askedGroups(asked)
        .slice(0, most)
        .map(({ line, count }) => (
          <li key={`${line.chain.join()}|${line.aimed}`}>
            {t('ads.asked.times', { count })}: <AdCompanies names={line.chain} />
            <span class="helder-block">
              <AdAim aimed={line.aimed} />
            </span>
          </li>
        ))}
    </ul>
  );
}
