import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import mark from '../assets/mark.svg?raw';
import { Icon } from './icon.tsx';
import { useLanguage } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { pages } from './pages.ts';

const parts = [
  ['visits', 'nav.visits'],
  ['settings', 'nav.settings'],
  ['about', 'nav.about'],
] as const;

interface Props {
  /** The part of Helder that this page is; null when it is none of the menu's. */
  readonly part: 'visits' | 'settings' | 'about' | null;
  /** Stands in the tab, before Helder's name. */
  readonly title: string;
  /** What was just done; read aloud when it changes. */
  readonly status?: string;
  readonly children: ComponentChildren;
}

/** The frame of every full page: way past the menu, menu, content, foot. */
export function PageShell({ part, title, status = '', children }: Props) {
  const { t } = useLanguage();
  useLayoutEffect(() => {
    document.title = t('page.title', { page: title });
  }, [t, title]);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // What had the focus may be gone with what was done.
    if (status !== '' && document.activeElement === document.body) main.current?.focus();
  }, [status]);
  return (
    <div class="helder-page">
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#helder-main">
        {t('app.skip')}
      </a>
      <header class="helder-page__header">
        <div class="helder-page__width helder-page__bar">
          <a class="helder-brand" href={pages.visits}>
            <Icon svg={mark} />
            {t('app.name')}
          </a>
          <nav aria-label={t('nav.label')} class="helder-menu">
            <ul class="helder-list-plain">
              {parts.map(([name, key]) => (
                <li key={name}>
                  <a href={pages[name]} {...(part === name && { 'aria-current': 'page' as const })}>
                    {t(key)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <main ref={main} id="helder-main" class="helder-page__main helder-page__width" tabIndex={-1}>
        {children}
      </main>
      <div role="status" class="helder-status">
        {status !== '' && <p>{status}</p>}
      </div>
      <footer class="helder-page__footer">
        <div class="helder-page__width">
          <p>{t('page.footer')}</p>
          <p>{t('app.local')}</p>
        </div>
      </footer>
    </div>
  );
}
