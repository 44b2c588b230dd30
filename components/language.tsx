import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import { type UnknownReason, unknownReasons } from '../core/model/fact.ts';
import type { Language } from '../core/model/rule.ts';
import { type Translate, translator } from '../locales/translate.ts';
import { type Formats, formats } from './formats.ts';

export interface Speech extends Formats {
  readonly language: Language;
  readonly t: Translate;
  /** Why something is not known, in words; a reason that has no text yet is shown as it is. */
  readonly reason: (reason: string) => string;
  /** Chooses another language; the whole page follows at once. */
  readonly choose: (language: Language) => void;
}

const SpeechContext = createContext<Speech | null>(null);

interface Props {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
  readonly children: ComponentChildren;
}

/** Gives everything under it one language, and tells the document which. */
export function LanguageProvider({ language, onChoose, children }: Props) {
  const speech = useMemo<Speech>(() => speak(language, onChoose), [language, onChoose]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

function speak(language: Language, choose: Props['onChoose']): Speech {
  const t = translator(language);
  const reason = (key: string) => (isReason(key) ? t(`unknown.${key}`) : key);
  return { language, t, choose, reason, ...formats(language) };
}

function isReason(key: string): key is UnknownReason {
  return unknownReasons.some((reason) => reason === key);
}

/** The texts and formats of the language chosen. Throws outside a LanguageProvider, which is a bug. */
export function useLanguage(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useLanguage outside LanguageProvider');
  return speech;
}
