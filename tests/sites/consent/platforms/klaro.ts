import type { ConfiguredPage, PageCode, Site } from '../markup/configured-page.ts';

interface Options {
  /** Offers a refusal on the first layer. */
  readonly reject: boolean;
  /** Services are on before anybody chose. */
  readonly preticked: boolean;
  readonly notice: string;
  readonly services: readonly Service[];
  /** A script that klaro does not hold back: it starts after any choice. */
  readonly outside?: string;
}

interface Service {
  readonly name: string;
  readonly title: string;
  readonly purposes: readonly string[];
  /** Runs on a yes. */
  readonly run: string;
}

const statistics = (run: string): Service => ({
  name: 'bezoekmeting',
  title: 'Bezoekmeting',
  purposes: ['statistieken'],
  run,
});
const advertising = (run: string): Service => ({
  name: 'advertenties',
  title: 'Advertenties op maat',
  purposes: ['advertenties'],
  run,
});

const museum: Site = {
  kind: 'dienst',
  name: 'Museum De Stoomketel',
  colour: '#7c2d12',
  menu: ['Nu te zien', 'Bezoek', 'Groepen', 'Steun ons'],
  title: 'Zie hoe stoom ons land veranderde',
  text: 'Elke zondag draaien de machines. Neem je overall mee en help een handje.',
  call: 'Koop een kaartje',
  blocks: [
    ['De grote ketel', 'Gebouwd in 1887 en nog altijd warm.'],
    ['Polder droog', 'Hoe een gemaal een meer leegpompt.'],
    ['Spoor en stoom', 'Rijd mee op de kleine trein.'],
  ],
};

const garage: Site = {
  kind: 'dienst',
  name: 'Garage Vlietzicht',
  colour: '#334155',
  menu: ['Onderhoud', 'Banden', 'Occasions', 'Afspraak maken'],
  title: 'Je auto in goede handen',
  text: 'Een beurt, nieuwe banden of de keuring: wij zijn klaar als we het zeggen.',
  call: 'Maak een afspraak',
  blocks: [
    ['Kleine beurt', 'Olie, filters en een rondje langs alle lampen.'],
    ['Winterbanden', 'Wij bewaren je zomerset.'],
    ['Keuring', 'Je kunt erop wachten met koffie.'],
  ],
};

const cinema: Site = {
  kind: 'dienst',
  name: 'Bioscoop Lumen',
  colour: '#6d28d9',
  menu: ['Agenda', 'Films', 'Kinderfeestje', 'Cadeaukaart'],
  title: 'Deze week zestien films op vijf doeken',
  text: 'Van de nieuwste komedie tot de stille film met een orkest erbij.',
  call: 'Bekijk de agenda',
  blocks: [
    ['De laatste veerman', 'Drama over een dorp zonder brug.'],
    ['Kaas!', 'Komedie op een boerderij.'],
    ['Nacht van de korte film', 'Twaalf films, één kaartje.'],
  ],
};

/** klaro 0.7.18: one set-up that waits, one with services on and no refusal, one with a tag that klaro does not hold. */
export const pages: readonly ConfiguredPage[] = [
  {
    host: 'www.museumdestoomketel-demo.nl',
    site: museum,
    code: code({
      reject: true,
      preticked: false,
      notice:
        'Museum De Stoomketel en 2 partners willen met cookies meten hoe je deze site gebruikt en advertenties tonen die bij je passen. Je kunt je keuze later wijzigen via Cookie-instellingen onderaan.',
      services: [statistics("metingen.google('G-STOOMKETEL')"), advertising("metingen.meta('112233440001')")],
    }),
  },
  {
    host: 'www.garagevlietzicht-demo.nl',
    site: garage,
    code: code({
      reject: false,
      preticked: true,
      notice:
        'Garage Vlietzicht en 2 partners willen met cookies meten hoe je deze site gebruikt en advertenties tonen die bij je passen. Je kunt je keuze later wijzigen via Cookie-instellingen onderaan.',
      services: [statistics("metingen.google('G-VLIETZICHT')"), advertising("metingen.meta('112233440002')")],
    }),
  },
  {
    host: 'www.bioscooplumen-demo.nl',
    site: cinema,
    code: code({
      reject: true,
      preticked: false,
      notice:
        'Bioscoop Lumen en 2 partners willen met cookies meten hoe je deze site gebruikt en advertenties tonen die bij je passen. Je kunt je keuze later wijzigen via Cookie-instellingen onderaan.',
      services: [statistics("metingen.google('G-LUMEN')")],
      outside: "metingen.meta('112233440003')",
    }),
  },
];

function code({ reject, preticked, notice, services, outside }: Options): PageCode {
  const callbacks = services.map(({ name, run }) => `${JSON.stringify(name)}: (yes) => { if (yes) ${run}; }`);
  return {
    wayBackAs: 'onclick="klaro.show(undefined, true)"',
    head: `<style>.klaro .cookie-notice .cm-btn{background-color:#14532d!important}</style>
<script>
const doen = { ${callbacks.join(', ')} };
var klaroConfig = ${JSON.stringify(config({ reject, preticked, notice, services }))};
for (const service of klaroConfig.services) service.callback = doen[service.name];
</script>
<script defer src="https://cdn.jsdelivr.net/npm/klaro@0.7.18/dist/klaro.js"></script>
${outside === undefined ? '' : `<script>${loose(outside)}</script>`}`,
  };
}

/** A tag beside klaro, of which the agency said "start it when the notice is gone". */
function loose(run: string): string {
  return `const kijk = setInterval(() => { if (!/(^|; )klaro=/.test(document.cookie)) return; clearInterval(kijk); setTimeout(() => { ${run} }, 1500); }, 200);`;
}

function config({ reject, preticked, notice, services }: Omit<Options, 'outside'>): object {
  return {
    version: 1,
    elementID: 'klaro',
    styling: { theme: ['light', 'bottom', 'wide'] },
    default: preticked,
    acceptAll: true,
    hideDeclineAll: !reject,
    hideLearnMore: false,
    lang: 'nl',
    translations: {
      zz: { privacyPolicyUrl: '/privacy' },
      nl: {
        consentNotice: { description: notice, learnMore: 'Zelf instellen' },
        consentModal: { title: 'Cookie-instellingen', description: 'Kies per doel wat je toestaat.' },
        ok: 'Alles accepteren',
        acceptAll: 'Alles accepteren',
        decline: 'Alles weigeren',
        purposes: { statistieken: 'Statistieken', advertenties: 'Advertenties' },
        ...Object.fromEntries(services.map(({ name, title }) => [name, { title, description: `${title}.` }])),
      },
    },
    services: services.map(({ name, title, purposes }) => ({ name, title, purposes })),
  };
}
