import type { ConfiguredPage, PageCode } from '../markup/configured-page.ts';

const cdn = 'https://cdn.jsdelivr.net/npm/cookieconsent@3.1.1/build';

/** cookieconsent 3.1.1 (Osano): two equal buttons, its classic notice that asks nothing, and a refusal as bare text. */
export const pages: readonly ConfiguredPage[] = [
  {
    host: 'www.bakkerijtarwegoud-demo.nl',
    site: {
      kind: 'winkel',
      name: 'Bakkerij Tarwegoud',
      colour: '#92400e',
      menu: ['Brood', 'Gebak', 'Taarten bestellen', 'Winkels'],
      title: 'Elke ochtend om vijf uur vers uit de oven',
      text: 'Bestel voor acht uur en haal je brood om half tien op in de winkel.',
      call: 'Bestel je brood',
      blocks: [
        ['Boerenbruin', 'Volkoren, met een knapperige korst.'],
        ['Appeltaart', 'Met Elstar uit de Betuwe.'],
        ['Krentenbol', 'Zes stuks in een zak.'],
      ],
    },
    code: code(
      {
        type: 'opt-in',
        palette: {
          popup: { background: '#3f2a14', text: '#ffffff' },
          button: { background: '#fcd34d', text: '#1f1408' },
          highlight: { background: '#fcd34d', text: '#1f1408' },
        },
        content: {
          message:
            'Bakkerij Tarwegoud en 2 partners willen cookies plaatsen om de winkel te meten en om advertenties te tonen die bij je passen. Je kunt je keuze later altijd wijzigen via Cookie-instellingen onderaan.',
          allow: 'Toestaan',
          deny: 'Weigeren',
          link: 'Lees de privacyverklaring',
          href: '/privacy',
        },
      },
      "if (status === 'allow') { metingen.meta('223344550001'); }",
    ),
  },
  {
    host: 'www.visserijblad-demo.nl',
    site: {
      kind: 'krant',
      name: 'Visserijblad',
      colour: '#075985',
      menu: ['Nieuws', 'Weer op zee', 'Afslag', 'Te koop'],
      title: 'Garnalen weer duurder op de afslag in Lauwersoog',
      text: 'Door de storm bleven de kotters drie dagen binnen. De prijs steeg met een vijfde.',
      call: 'Lees verder',
      blocks: [
        ['Nieuwe kotter te water', 'De UK-12 vaart op waterstof.'],
        ['Mosselseizoen begint', 'De eerste kom uit Yerseke.'],
        ['Haven krijgt walstroom', 'Geen dieselgeur meer op de kade.'],
      ],
    },
    code: {
      ...code(
        {
          type: 'info',
          dismissOnScroll: 200,
          palette: {
            popup: { background: '#0c4a6e', text: '#ffffff' },
            button: { background: '#fde047', text: '#111' },
          },
          content: {
            message:
              'Visserijblad en 6 partners plaatsen cookies om de site te meten en om advertenties te tonen die bij je passen. Door verder te gaan op deze site ga je hiermee akkoord. Wijzigen kan via Cookie-instellingen onderaan.',
            dismiss: 'Begrepen',
            link: 'Meer lezen',
            href: '/privacy',
          },
        },
        '',
      ),
      body: `<script>metingen.google('G-VISSERIJ'); metingen.comscore(); metingen.meta('223344550002');</script>`,
    },
  },
  {
    host: 'www.schilderskwast-demo.nl',
    site: {
      kind: 'winkel',
      name: 'De Schilderskwast',
      colour: '#be123c',
      menu: ['Verf', 'Kwasten', 'Behang', 'Kleuradvies'],
      title: 'Een nieuwe kleur voor je kamer',
      text: 'Wij mengen elke tint terwijl je wacht. Neem een lapje stof mee als voorbeeld.',
      call: 'Kies je kleur',
      blocks: [
        ['Muurverf Mat', 'Dekt in één keer, tien liter.'],
        ['Platte kwast', 'Voor kozijnen en deuren.'],
        ['Behang Vogels', 'Rol van tien meter.'],
      ],
    },
    code: code(
      {
        type: 'opt-in',
        palette: {
          popup: { background: '#f3f4f6', text: '#374151' },
          button: { background: 'transparent', text: '#b6bcc6', border: 'transparent' },
          highlight: { background: '#be123c', text: '#ffffff' },
        },
        // Its theme gives the highlight to the first button; this shop turned the two around.
        compliance: { 'opt-in': '<div class="cc-compliance cc-highlight">{{allow}}{{deny}}</div>' },
        content: {
          message:
            'De Schilderskwast en 3 partners willen cookies plaatsen om de winkel te meten en om advertenties te tonen die bij je passen. Je kunt je keuze later altijd wijzigen via Cookie-instellingen onderaan.',
          allow: 'Alles toestaan',
          deny: 'Weigeren',
          link: 'Lees de privacyverklaring',
          href: '/privacy',
        },
      },
      "if (status === 'allow') { metingen.meta('223344550003'); metingen.pinterest(); }",
    ),
  },
];

function code(options: object, onChoice: string): PageCode {
  const settings = { position: 'bottom', theme: 'classic', ...options };
  return {
    wayBackAs: 'onclick="bericht.revokeChoice()"',
    head: `<link rel="stylesheet" href="${cdn}/cookieconsent.min.css">
<style>.cc-compliance .cc-btn{flex:1 1 9em;min-width:9em}</style>
<script src="${cdn}/cookieconsent.min.js"></script>
<script>
let bericht;
const gekozen = (status) => { ${onChoice} };
addEventListener('load', () => cookieconsent.initialise(
  Object.assign(${JSON.stringify(settings)}, { onInitialise: gekozen, onStatusChange: gekozen }),
  (popup) => { bericht = popup; },
));
</script>`,
  };
}
