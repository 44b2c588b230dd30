import '../../../assets/base.ts';
import '../../../assets/pages.ts';
import '../../../assets/popup.ts';
// After the pages', as on its own page.
import '../../../assets/compare.ts';
import { render } from 'preact';
import { LanguageProvider } from '../../../components/language.tsx';
import type { Language } from '../../../core/model/rule.ts';
import { pageScenes } from './page-scenes.tsx';
import { popupScenes } from './popup-scenes.tsx';

/** Shows one scene: `#<scene>/<language>`. For tests and pictures; not part of the extension. */
const scenes = { ...popupScenes, ...pageScenes };

function show(): void {
  const [name = '', language = 'nl'] = location.hash.slice(1).split('/');
  const scene = scenes[name];
  document.documentElement.className = name.startsWith('popup') ? 'helder-popup-page' : '';
  document.documentElement.dataset.scenes = Object.keys(scenes).join(' ');
  render(null, document.body);
  scrollTo(0, 0);
  delete document.documentElement.dataset.shown;
  const choose = (next: Language) => {
    location.hash = `${name}/${next}`;
  };
  if (scene === undefined) return;
  render(
    <LanguageProvider language={language === 'en' ? 'en' : 'nl'} onChoose={choose}>
      {scene()}
    </LanguageProvider>,
    document.body,
  );
  document.documentElement.dataset.shown = location.hash.slice(1);
}

addEventListener('hashchange', show);
show();
