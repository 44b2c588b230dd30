import type { ComponentChildren } from 'preact';
import type { Hindrance } from '../core/comparison/hindrance.ts';
import { useLanguage } from './language.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly hindrance: Hindrance;
  /** What a person can do about it. */
  readonly children?: ComponentChildren;
}

/** Why a comparison cannot be made. */
export function ComparisonHindrance({ hindrance, children }: Props) {
  const { t } = useLanguage();
  return (
    <Notice kind="info" title={t(`compare.hindrance.${hindrance}.title`)}>
      <p>{t(`compare.hindrance.${hindrance}.text`)}</p>
      {children}
    </Notice>
  );
}
