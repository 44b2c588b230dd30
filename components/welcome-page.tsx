import eye from '@tabler/icons/outline/eye.svg?raw';
import listCheck from '@tabler/icons/outline/list-check.svg?raw';
import pin from '@tabler/icons/outline/pin.svg?raw';
import puzzle from '@tabler/icons/outline/puzzle.svg?raw';
import scale from '@tabler/icons/outline/scale.svg?raw';
import mark from '../assets/mark.svg?raw';
import { Button } from './button.tsx';
import { Heading } from './heading.tsx';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { Notice } from './notice.tsx';
import { Paragraph } from './paragraph.tsx';

interface Props {
  /** Helder may watch on all websites; null while that is not known. */
  readonly access: boolean | null;
  /** The person was asked and said no. */
  readonly refused: boolean;
  readonly onGrant: () => void;
}

/** The first page that a person sees: what it does, its yes, and what it promises. */
export function WelcomePage({ access, refused, onGrant }: Props) {
  const { t } = useLanguage();
  return (
    <div class="helder-readable">
      <div class="helder-welcome__head">
        <Icon svg={mark} />
        <div>
          <Heading level={1}>{t('welcome.title')}</Heading>
          <Paragraph lead>{t('welcome.lead')}</Paragraph>
        </div>
      </div>
      <section aria-labelledby="what">
        <Heading level={2} id="what">
          {t('welcome.what')}
        </Heading>
        <ul class="helder-list-plain helder-steps">
          <Step icon={eye} text={t('welcome.one')} />
          <Step icon={scale} text={t('welcome.two')} />
          <Step icon={listCheck} text={t('welcome.three')} />
        </ul>
      </section>
      <section class="helder-section" aria-labelledby="access">
        <Heading level={2} id="access">
          {t('welcome.access')}
        </Heading>
        <Access access={access} refused={refused} onGrant={onGrant} />
      </section>
      <section class="helder-section" aria-labelledby="privacy">
        <Heading level={2} id="privacy">
          {t('welcome.privacy')}
        </Heading>
        <ul class="utrecht-unordered-list">
          <li class="utrecht-unordered-list__item">{t('welcome.privacyOne')}</li>
          <li class="utrecht-unordered-list__item">{t('welcome.privacyTwo')}</li>
          <li class="utrecht-unordered-list__item">{t('welcome.privacyThree')}</li>
        </ul>
      </section>
      <section class="helder-section" aria-labelledby="pin">
        <Heading level={2} id="pin">
          {t('welcome.pin')}
        </Heading>
        <p class="helder-pin">
          <Icon svg={puzzle} /> <Icon svg={pin} /> {t('welcome.pinText')}
        </p>
        <Paragraph>{t('welcome.start')}</Paragraph>
      </section>
    </div>
  );
}

function Access({ access, refused, onGrant }: Props) {
  const { t } = useLanguage();
  if (access === true) {
    return (
      <Notice kind="ok">
        <p>{t('welcome.accessGranted')}</p>
      </Notice>
    );
  }
  return (
    <>
      <Paragraph>{t('welcome.accessText')}</Paragraph>
      {refused && (
        <Notice kind="warning">
          <p>{t('welcome.accessRefused')}</p>
        </Notice>
      )}
      <Button look="primary" onClick={onGrant}>
        {t('state.access.action')}
      </Button>
    </>
  );
}

function Step({ icon, text }: { readonly icon: string; readonly text: string }) {
  return (
    <li>
      <Icon svg={icon} />
      <span>{text}</span>
    </li>
  );
}
