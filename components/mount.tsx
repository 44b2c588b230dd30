import { type ComponentChildren, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../core/model/rule.ts';
import { LanguageProvider } from './language.tsx';

/** Where a page learns its language, and keeps another choice. */
export interface LanguageSource {
  readonly read: () => Promise<Language>;
  readonly save: (language: Language) => Promise<void>;
  readonly follow: (callback: (language: Language) => void) => void;
}

/** Shows a page in the language that was chosen, and follows when another one is. */
export async function mount(content: ComponentChildren, source: LanguageSource): Promise<void> {
  const language = await source.read();
  render(
    <Spoken first={language} source={source}>
      {content}
    </Spoken>,
    document.body,
  );
}

interface Props {
  readonly first: Language;
  readonly source: LanguageSource;
  readonly children: ComponentChildren;
}

function Spoken({ first, source, children }: Props) {
  const [language, setLanguage] = useState(first);
  useEffect(() => source.follow(setLanguage), [source]);
  const choose = (next: Language) => {
    setLanguage(next);
    void source.save(next);
  };
  return (
    <LanguageProvider language={language} onChoose={choose}>
      {children}
    </LanguageProvider>
  );
}
