import type { ConfiguredPage, PageCode } from '../markup/configured-page.ts';

interface Options {
  readonly naam: string;
  readonly partners: number;
  /** What the TC string says before anybody chose: nothing, consent for everything, or legitimate interest. */
  readonly vooraf: 'niets' | 'alles' | 'belang';
  readonly weigeren: boolean;
  /** The second layer has switches for legitimate interest, on. */
  readonly belang: boolean;
  readonly muur?: boolean;
  /** Address of a frame that holds the message. */
  readonly kader?: string;
}

const messageHost = 'bericht.keuzehulp-demo.nl';

const style = `.tcf-achter{position:fixed;inset:0;background:#0009;z-index:900}
.tcf-paneel{position:fixed;z-index:901;left:50%;top:50%;transform:translate(-50%,-50%);width:min(40rem,94vw);max-height:92vh;overflow:auto;background:#fff;color:#111;border:0;border-radius:12px;padding:1.4rem 1.8rem;font:16px/1.5 system-ui,"DejaVu Sans",sans-serif}
.tcf-kader{position:fixed;z-index:901;inset:0;width:100%;height:100%;border:0}
.tcf-paneel label{display:block;margin:.4rem 0}
.tcf-knoppen{display:flex;gap:.8rem;margin-top:1rem}
.tcf-knoppen button{flex:1;font:inherit;font-weight:700;padding:.7rem;border-radius:8px;border:2px solid #1e3a8a;background:#1e3a8a;color:#fff;cursor:pointer}
.tcf-knoppen .tcf-rand{background:#fff;color:#1e3a8a}`;

/** A TCF platform of our own on @iabtcf/stub and @iabtcf/cmpapi: four publishers that set it up in different ways. */
export const pages: readonly ConfiguredPage[] = [
  {
    host: 'www.weerstationholland-demo.nl',
    site: {
      kind: 'krant',
      name: 'Weerstation Holland',
      colour: '#0369a1',
      menu: ['Vandaag', 'Komende week', 'Buienradarfilm', 'Wind en golven'],
      title: 'Vanavond regen, morgen klaart het op',
      text: 'In het westen valt plaatselijk twintig millimeter. De wind draait naar het noorden.',
      call: 'Bekijk de verwachting',
      blocks: [
        ['Morgen', 'Zon en stapelwolken, negen graden.'],
        ['Zaterdag', 'Mist in de ochtend, droog in de middag.'],
        ['Zondag', 'Zachter, met kans op een bui.'],
      ],
    },
    code: code({ naam: 'Weerstation Holland', partners: 12, vooraf: 'niets', weigeren: true, belang: false }),
  },
  {
    host: 'www.voetbalkoers-demo.nl',
    site: {
      kind: 'krant',
      name: 'Voetbalkoers',
      colour: '#15803d',
      menu: ['Uitslagen', 'Stand', 'Transfers', 'Video'],
      title: 'Koploper verspeelt punten in de regen',
      text: 'Tot de laatste minuut leek het genoeg. Toen gleed de bal door de handen van de keeper.',
      call: 'Lees het verslag',
      blocks: [
        ['Stand', 'De top vijf staat dicht bij elkaar.'],
        ['Loting beker', 'Amateurs ontvangen de kampioen.'],
        ['Opstelling', 'Zonder spits, met drie vleugels.'],
      ],
    },
    code: code({ naam: 'Voetbalkoers', partners: 18, vooraf: 'alles', weigeren: true, belang: false }),
  },
  {
    host: 'www.receptenkeuken-demo.nl',
    site: {
      kind: 'krant',
      name: 'Receptenkeuken',
      colour: '#c2410c',
      menu: ['Snel klaar', 'Vegetarisch', 'Bakken', 'Seizoen'],
      title: 'Erwtensoep die beter is op dag twee',
      text: 'Drie uur op een laag vuur, en dan een nacht rust. Zo deed oma het ook.',
      call: 'Naar het recept',
      blocks: [
        ['Ovenschotel prei', 'Klaar in veertig minuten.'],
        ['Speculaas', 'Met de hand, zonder plank.'],
        ['Linzen met spinazie', 'Voor een doordeweekse dag.'],
      ],
    },
    code: code({ naam: 'Receptenkeuken', partners: 614, vooraf: 'belang', weigeren: true, belang: true }),
  },
  {
    host: 'www.avondblad-demo.nl',
    site: {
      kind: 'krant',
      name: 'Het Avondblad',
      colour: '#111827',
      menu: ['Binnenland', 'Buitenland', 'Economie', 'Sport', 'Opinie'],
      title: 'Kamer stemt over nieuwe regels voor de huur',
      text: 'Na een debat tot diep in de nacht is er een meerderheid in zicht.',
      call: 'Lees verder',
      blocks: [
        ['Treinen rijden weer', 'Storing bij Utrecht is voorbij.'],
        ['IJs in november', 'De eerste schaatsers staan op de baan.'],
        ['Column', 'Over de kunst van het wachten.'],
      ],
    },
    code: code({
      naam: 'Het Avondblad',
      partners: 40,
      vooraf: 'niets',
      weigeren: false,
      belang: false,
      muur: true,
      kader: `https://${messageHost}/avondblad`,
    }),
  },
];

/** The host of the frame, and what it shows. */
export const frame = {
  host: messageHost,
  document: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Jouw privacy</title>
<style>html,body{height:100%;margin:0}body{display:grid;place-items:center;background:#000b;font:17px/1.55 Georgia,serif;color:#111827}
main{width:min(36rem,90vw);box-sizing:border-box;background:#fff;border-radius:12px;padding:1.6rem 1.8rem}
button{font:inherit;font-weight:700;width:100%;padding:.8rem;border:0;border-radius:6px;background:#b91c1c;color:#fff;cursor:pointer}</style>
<main role="dialog" aria-label="Jouw privacy"><h1>Eerst even dit</h1>
<p>Het Avondblad en 40 partners bewaren informatie op je apparaat met cookies. Wij gebruiken die voor advertenties die bij je passen en om die te meten. Je kunt je toestemming later intrekken via Cookie-instellingen onderaan. Zonder toestemming kun je onze artikelen niet lezen.</p>
<button type="button" onclick="parent.postMessage({ keuze: 'ja' }, '*')">Alles accepteren</button>
<p><a href="https://www.avondblad-demo.nl/privacy" target="_top">Privacyverklaring</a></p></main></html>`,
} as const;

function code(options: Options): PageCode {
  // What a yes starts: Comscore's counter and a bidder that gets the string, as publishers do.
  const onAccept = `(tekst) => { metingen.comscore(); new Image().src = 'https://ib.adnxs.com/setuid?entity=315&code=demo&gdpr=1&gdpr_consent=' + tekst; }`;
  return {
    wayBackAs: `onclick="document.cookie='euconsent-v2=; path=/; max-age=0'; location.reload()"`,
    head: `<style>${style}</style><script src="/platform/stub.js"></script>
<script>window.toestemming = Object.assign(${JSON.stringify(options)}, { ja: ${onAccept} });</script>`,
    body: '<script defer src="/platform/tcf.js"></script>',
  };
}
