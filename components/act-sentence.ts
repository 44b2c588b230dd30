import type { MessageKey, Translate } from '../locales/translate.ts';

type Why<Key = MessageKey> = Key extends `act.why.${infer Problem}` ? Problem : never;

/** What came of an order to choose; the answer of the background has these fields. */
export interface ActTold {
  readonly what: 'reject' | 'accept';
  readonly ok: boolean;
  readonly clicks: number;
  readonly why: Why | null;
}

/** Says whether Helder could choose for the person, and if not why. */
export function actSentence(t: Translate, { what, ok, clicks, why }: ActTold): string {
  if (!ok)
    return why === null ? t(`act.failed.${what}`) : `${t(`act.failed.${what}`)} ${t(`act.why.${why}`)}`;
  const cost = clicks === 0 ? [] : [t('act.clicks', { count: clicks })];
  return [t(`act.done.${what}`), ...cost].join(' ');
}
