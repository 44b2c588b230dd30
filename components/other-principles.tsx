import circleDashed from '@tabler/icons/outline/circle-dashed.svg?raw';
import circleMinus from '@tabler/icons/outline/circle-minus.svg?raw';
import eyeOff from '@tabler/icons/outline/eye-off.svg?raw';
import helpCircle from '@tabler/icons/outline/help-circle.svg?raw';
import { Disclosure } from './disclosure.tsx';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import type { PrincipleStatus, PrincipleView } from './principle-views.ts';

type OtherStatus = Exclude<PrincipleStatus, 'seen'>;

const icons: Readonly<Record<OtherStatus, string>> = {
  'nothing-seen': circleDashed,
  unknown: helpCircle,
  'not-applicable': circleMinus,
  invisible: eyeOff,
};

/** The principles on which nothing was seen: each says whether that is because there was nothing, or no view of it. */
export function OtherPrinciples({ views }: { readonly views: readonly PrincipleView[] }) {
  const { t } = useLanguage();
  if (views.length === 0) return null;
  return (
    <section class="helder-section" aria-labelledby="helder-others">
      <Heading level={2} id="helder-others">
        {t('popup.others')}
      </Heading>
      <ul class="helder-rows helder-list-plain">
        {[...views]
          .sort((a, b) => a.number - b.number)
          .map((view) => (
            <li key={view.number}>
              <OtherPrinciple view={view} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function OtherPrinciple({ view }: { readonly view: PrincipleView }) {
  const { t, side } = useLanguage();
  const status: OtherStatus = view.status === 'seen' ? 'unknown' : view.status;
  const { principle } = view;
  return (
    <Disclosure
      summary={
        <span class="helder-other">
          <span class="helder-other__title">
            {view.number}. {principle !== null && side(principle.title)}
          </span>
          <span class="helder-other__status">
            <Icon svg={icons[status]} /> {t(`principle.${status}`)}
          </span>
        </span>
      }
    >
      <p>
        {t(`principleWhy.${status}`)}{' '}
        {view.nothingSeen > 0 && t('principle.nothingCount', { count: view.nothingSeen })}
      </p>
      {view.undetermined.length > 0 && <Reasons view={view} />}
      {principle !== null && (
        <dl class="helder-explanation">
          <div>
            <dt>{t('principle.meaning')}</dt>
            <dd>{side(principle.meaning)}</dd>
          </div>
          <div>
            <dt>{t('principle.visible')}</dt>
            <dd>{side(principle.visible)}</dd>
          </div>
          <div>
            <dt>{t('principle.never')}</dt>
            <dd>{side(principle.never)}</dd>
          </div>
        </dl>
      )}
    </Disclosure>
  );
}

function Reasons({ view }: { readonly view: PrincipleView }) {
  const { side, reason } = useLanguage();
  return (
    <ul class="utrecht-unordered-list">
      {view.undetermined.map((finding) => (
        <li key={finding.id} class="utrecht-unordered-list__item">
          {side(finding.title)}: {[...new Set(finding.unknown.map((item) => reason(item.reason)))].join(', ')}
        </li>
      ))}
    </ul>
  );
}
