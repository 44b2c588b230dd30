import type { PageCode } from '../markup/configured-page.ts';

/** A banner that a site wrote itself. */
export interface HomeMade {
  /** HTML; what carries `data-banner` comes and goes (scripts/keuze.js). */
  readonly banner: string;
  /** CSS. */
  readonly style: string;
  /** Script that runs when the page opens, whatever was chosen. */
  readonly always?: string;
  /** Script of a yes. */
  readonly ja?: string;
  /** Script of a no. */
  readonly nee?: string;
  /** Further fields of `window.keuze`. */
  readonly settings?: Readonly<Record<string, boolean>>;
  readonly wayBack?: boolean;
  readonly main?: string;
  /** Script after everything else. */
  readonly after?: string;
}

export function homeMade(page: HomeMade): PageCode {
  const { banner, style, always = '', ja = '', nee = '', settings = {}, after = '' } = page;
  return {
    ...(page.wayBack === undefined ? {} : { wayBack: page.wayBack }),
    ...(page.main === undefined ? {} : { main: page.main }),
    head: `<style>[hidden]{display:none!important}${style}</style>
<script>${always}
window.keuze = Object.assign(${JSON.stringify(settings)}, { ja() { ${ja} }, nee() { ${nee} } });</script>
<script src="/keuze.js"></script>`,
    body: `${banner}${after === '' ? '' : `<script>${after}</script>`}`,
  };
}

/** What a good first layer says: who, for what, with how many, and how to come back. */
export function goodText(name: string, partners = 2): string {
  return `${name} en ${partners} partners willen cookies plaatsen om te meten hoe je deze site gebruikt en om advertenties te tonen die bij je passen. Je kunt je keuze later altijd wijzigen of intrekken via Cookie-instellingen onderaan de pagina. <a href="/privacy">Lees de privacyverklaring</a>.`;
}

/** A plain banner below with two equal buttons. */
export function equalBanner(name: string): string {
  return `<div class="balk" data-banner role="dialog" aria-label="Cookies" hidden><p>${goodText(name)}</p>
<div class="keuzes"><button type="button" data-kies="nee">Weigeren</button><button type="button" data-kies="ja">Accepteren</button></div></div>`;
}

export const equalStyle = `.balk{position:fixed;z-index:50;left:0;right:0;bottom:0;background:#fff;border-top:3px solid #1f2933;box-shadow:0 -4px 20px #0003;padding:1rem clamp(1rem,5vw,6rem);display:flex;gap:2rem;align-items:center}
.balk p{margin:0;flex:1}
.keuzes{display:flex;gap:.8rem}
.keuzes button{font:inherit;font-weight:700;min-width:9rem;padding:.7rem 1.2rem;border:0;border-radius:6px;background:#1f2933;color:#fff;cursor:pointer}`;
