import type { ConfiguredPage, PageCode } from '../markup/configured-page.ts';

const cdn = 'https://cdn.jsdelivr.net/npm/vanilla-cookieconsent@3.1.0/dist';

interface Options {
  /** On the first layer. */
  readonly reject: boolean;
  /** Optional categories are on before anybody chose. */
  readonly preticked?: boolean;
  /** Keeps the page from being used until a choice is made. */
  readonly modal?: boolean;
  readonly description: string;
  /** Script that a yes for advertising runs. */
  readonly onAccept: string;
}

/** vanilla-cookieconsent 3.1.0: one set-up as its documentation says, two that the AP warns of. */
export const pages: readonly ConfiguredPage[] = [
  {
    host: 'www.zilverduin-reizen-demo.nl',
    site: {
      kind: 'dienst',
      name: 'Zilverduin Reizen',
      colour: '#0f766e',
      menu: ['Vakanties', 'Stedentrips', 'Fietsreizen', 'Klantenservice'],
      title: 'Een week aan zee, geregeld in tien minuten',
      text: 'Kies een huisje, een kamer of een kampeerplek. Wij regelen de trein en de fietsen.',
      call: 'Bekijk het aanbod',
      blocks: [
        ['Texel', 'Zes nachten in een huisje achter het duin.'],
        ['Maastricht', 'Twee nachten, vlak bij het station.'],
        ['Giethoorn', 'Met een bootje door het dorp.'],
      ],
    },
    code: code({
      reject: true,
      modal: true,
      description:
        'Zilverduin Reizen en 3 partners plaatsen cookies om te meten hoe je de site gebruikt en om advertenties te tonen die bij je passen. Je kunt je keuze later altijd wijzigen via Cookie-instellingen onderaan de pagina.',
      onAccept: "metingen.google('G-ZILVERDUIN'); metingen.meta('771100220033');",
    }),
  },
  {
    host: 'www.keukenhoek-demo.nl',
    site: {
      kind: 'winkel',
      name: 'Keukenhoek',
      colour: '#b45309',
      menu: ['Pannen', 'Messen', 'Bakken', 'Servies', 'Aanbiedingen'],
      title: 'Alles voor een keuken die af is',
      text: 'Voor tien uur besteld, morgen in huis. Ruilen mag tot dertig dagen na je aankoop.',
      call: 'Naar de pannen',
      blocks: [
        ['Koekenpan Oma', 'Gietijzer, 28 centimeter.'],
        ['Broodmes Karel', 'Snijdt ook de hardste korst.'],
        ['Bakvorm Tulband', 'Met een laag waar niets aan plakt.'],
        ['Soepkom Delfts', 'Set van zes, blauw met wit.'],
      ],
    },
    code: code({
      reject: false,
      description:
        'Keukenhoek en 4 partners plaatsen cookies om te meten hoe je de winkel gebruikt en om advertenties te tonen die bij je passen. Je kunt je keuze later altijd wijzigen via Cookie-instellingen onderaan de pagina.',
      onAccept: "metingen.meta('881100220033'); metingen.pinterest();",
    }),
  },
  {
    host: 'www.loopschoen-demo.nl',
    site: {
      kind: 'winkel',
      name: 'Loopschoen.nu',
      colour: '#1d4ed8',
      menu: ['Hardlopen', 'Wandelen', 'Trail', 'Kleding', 'Advies'],
      title: 'Vind de schoen die bij jouw pas hoort',
      text: 'Doe de voetscan in de winkel of beantwoord thuis zes vragen.',
      call: 'Start het schoenadvies',
      blocks: [
        ['Duinloper 4', 'Licht en stevig, voor los zand.'],
        ['Stadspas', 'Dempt goed op stoeptegels.'],
        ['Modderkoning', 'Grip in het bos, ook als het regent.'],
      ],
    },
    code: code({
      reject: true,
      preticked: true,
      description:
        'Loopschoen.nu en 5 partners plaatsen cookies om te meten hoe je de winkel gebruikt en om advertenties te tonen die bij je passen. Je kunt je keuze later altijd wijzigen via Cookie-instellingen onderaan de pagina.',
      onAccept: "metingen.meta('991100220033'); metingen.tiktok('CLOOPSCHOEN1DEMO');",
    }),
  },
];

function code(options: Options): PageCode {
  return {
    wayBackAs: 'data-cc="show-preferencesModal"',
    head: `<link rel="stylesheet" href="${cdn}/cookieconsent.css">`,
    body: `<script src="${cdn}/cookieconsent.umd.js"></script>
<script>
const gekozen = () => { if (CookieConsent.acceptedCategory('advertenties')) { ${options.onAccept} } };
CookieConsent.run(Object.assign(${JSON.stringify(settings(options))}, { onConsent: gekozen, onChange: gekozen }));
</script>`,
  };
}

function settings({ reject, preticked = false, modal = false, description }: Options): object {
  return {
    // Its own default hides the banner from a driven browser.
    hideFromBots: false,
    disablePageInteraction: modal,
    guiOptions: {
      consentModal: modal
        ? { layout: 'box', position: 'middle center', equalWeightButtons: true }
        : { layout: 'bar', position: 'bottom', equalWeightButtons: true },
    },
    categories: {
      noodzakelijk: { enabled: true, readOnly: true },
      statistieken: { enabled: preticked },
      advertenties: { enabled: preticked },
    },
    language: {
      default: 'nl',
      translations: {
        nl: {
          consentModal: {
            title: 'Mogen wij cookies plaatsen?',
            description,
            acceptAllBtn: 'Alles accepteren',
            ...(reject && { acceptNecessaryBtn: 'Alles weigeren' }),
            showPreferencesBtn: 'Zelf instellen',
            footer: '<a href="/privacy">Privacyverklaring</a>',
          },
          preferencesModal: {
            title: 'Cookie-instellingen',
            acceptAllBtn: 'Alles accepteren',
            acceptNecessaryBtn: 'Alles weigeren',
            savePreferencesBtn: 'Keuze bewaren',
            closeIconLabel: 'Sluiten',
            sections: [
              {
                title: 'Noodzakelijk',
                description: 'Nodig om de site te laten werken.',
                linkedCategory: 'noodzakelijk',
              },
              {
                title: 'Statistieken',
                description: 'Om te meten hoe de site wordt gebruikt.',
                linkedCategory: 'statistieken',
              },
              {
                title: 'Advertenties',
                description: 'Voor advertenties die bij je passen.',
                linkedCategory: 'advertenties',
              },
            ],
          },
        },
      },
    },
  };
}
