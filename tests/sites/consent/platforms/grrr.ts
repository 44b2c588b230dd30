import type { ConfiguredPage, PageCode } from '../markup/configured-page.ts';

const cookies = (marketing: boolean) => [
  {
    id: 'functioneel',
    label: 'Functioneel',
    description: '<p>Nodig om de site te laten werken.</p>',
    required: true,
  },
  {
    id: 'statistieken',
    label: 'Statistieken',
    description: '<p>Om te meten hoe de site wordt gebruikt.</p>',
    checked: marketing,
  },
  {
    id: 'advertenties',
    label: 'Advertenties',
    description: '<p>Voor advertenties die bij je passen.</p>',
    checked: marketing,
  },
];

/** @grrr/cookie-consent 2.1.2, a custom element with a shadow root: empty boxes, and boxes that were ticked for you. */
export const pages: readonly ConfiguredPage[] = [
  {
    host: 'www.theaterdevlonder-demo.nl',
    site: {
      kind: 'dienst',
      name: 'Theater De Vlonder',
      colour: '#9d174d',
      menu: ['Agenda', 'Cabaret', 'Jeugd', 'Zaalverhuur'],
      title: 'Vanavond op de planken',
      text: 'Klein theater aan het water, met honderdtwintig rode stoelen.',
      call: 'Bekijk de agenda',
      blocks: [
        ['Zonder souffleur', 'Improvisatie met wat jij roept.'],
        ['Peer Gynt', 'Door het Noordelijk Spel.'],
        ['Open podium', 'Elke eerste vrijdag.'],
      ],
    },
    code: code('Theater De Vlonder', false, "metingen.google('G-VLONDER')", "metingen.meta('556677880001')"),
  },
  {
    host: 'www.kaasenwijnhuis-demo.nl',
    site: {
      kind: 'winkel',
      name: 'Kaas- en Wijnhuis',
      colour: '#a16207',
      menu: ['Kaas', 'Wijn', 'Borrelplank', 'Cadeaus'],
      title: 'Proef de kaas van kleine boeren',
      text: 'Elke week een andere kaas voordelig, gesneden zoals jij het wilt.',
      call: 'Naar de kazen',
      blocks: [
        ['Boerenkaas oud', 'Twee jaar gerijpt op hout.'],
        ['Geitje jong', 'Zacht en romig.'],
        ['Borrelplank Vier', 'Kaas, noten en mosterd.'],
      ],
    },
    code: code(
      'Het Kaas- en Wijnhuis',
      true,
      "metingen.google('G-KAASWIJN')",
      "metingen.meta('556677880002')",
    ),
  },
];

function code(name: string, preticked: boolean, measure: string, advertise: string): PageCode {
  const description = `<p>${name} en 2 partners willen cookies plaatsen om te meten hoe je de site gebruikt en om advertenties te tonen die bij je passen. Je kunt je keuze later altijd wijzigen via Cookie-instellingen onderaan. <a href='/privacy'>Privacyverklaring</a></p>`;
  return {
    wayBackAs: 'onclick="document.querySelector(\'cookie-consent\').show()"',
    head: `<style>
cookie-consent::part(cookie-consent){position:fixed;left:1.5rem;bottom:1.5rem;width:26rem;max-width:calc(100vw - 3rem);background:#fff;border-radius:10px;box-shadow:0 6px 30px #0004;padding:1.2rem 1.5rem}
cookie-consent::part(cookie-consent__tab-list){list-style:none;margin:0 0 1rem;padding:0}
cookie-consent::part(cookie-consent__tab){display:flex;justify-content:space-between;padding:.2rem 0}
cookie-consent::part(cookie-consent__tab-toggle-icon){width:1rem;height:1rem}
cookie-consent::part(cookie-consent__title){font-size:1.3rem;margin:0}
cookie-consent::part(cookie-consent__button){font:inherit;font-weight:700;background:#1f2933;color:#fff;border:0;border-radius:6px;padding:.6rem 1.2rem}
</style>`,
    body: `<cookie-consent data-title="Cookies op deze site" data-description="${description}" data-saveButtonText="Keuze bewaren" data-cookies='${JSON.stringify(cookies(preticked))}'></cookie-consent>
<script type="module" src="/platform/grrr.js"></script>
<script>
const doen = { statistieken: () => ${measure}, advertenties: () => ${advertise} };
addEventListener('load', () => {
  const element = document.querySelector('cookie-consent');
  element.on('update', (chosen) => { for (const { id, accepted } of chosen) if (accepted) doen[id]?.(); });
  if (!element.getPreferences().hasPreferences()) element.show();
});
</script>`,
  };
}
