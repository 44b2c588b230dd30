import type { Language } from '../../core/model/rule.ts';
import { languageOf } from '../../locales/translate.ts';
import { changeSettings, onSettings, readSettings, type Settings } from '../settings.ts';

/** The language that a page shows: the person's choice, else the browser's. */
export const chosenLanguage = {
  of: ({ language }: Pick<Settings, 'language'>): Language => language ?? languageOf(navigator.languages),
  read: async (): Promise<Language> => chosenLanguage.of(await readSettings()),
  save: async (language: Language): Promise<void> => {
    await changeSettings({ language });
  },
  /** Calls back at each change, in this page or another. */
  follow: (callback: (language: Language) => void): void => {
    onSettings((settings) => callback(chosenLanguage.of(settings)));
  },
};
