import type { ConfiguredPage, PageCode } from '../markup/configured-page.ts';

const cdn = 'https://cdn.jsdelivr.net/npm/tarteaucitronjs@1.34.0';

/** tarteaucitron.js 1.34.0: as its maker advises, and the way in which scrolling counts as a yes. */
export const pages: readonly ConfiguredPage[] = [
  {
    host: 'www.fysiowaterkant-demo.nl',
    site: {
      kind: 'dienst',
      name: 'Fysio Waterkant',
      colour: '#047857',
      menu: ['Klachten', 'Behandeling', 'Team', 'Afspraak'],
      title: 'Weer soepel bewegen',
      text: 'Van een stijve nek tot herstel na een operatie: wij oefenen samen met je.',
      call: 'Maak een afspraak',
      blocks: [
        ['Knie en heup', 'Oefenen in water of op de mat.'],
        ['Rug en nek', 'Met lessen voor thuis.'],
        ['Sport', 'Sneller terug op het veld.'],
      ],
    },
    code: code(
      { orientation: 'middle', highPrivacy: true, DenyAllCta: true, AcceptAllCta: true },
      {
        alertBigPrivacy:
          'Fysio Waterkant en 2 partners willen met cookies meten hoe je deze site gebruikt en advertenties tonen die bij je passen. Je kunt je keuze later wijzigen via Cookie-instellingen onderaan.',
        acceptAll: 'Alles accepteren',
        denyAll: 'Alles weigeren',
        personalize: 'Zelf instellen',
        middleBarHead: 'Mogen wij cookies plaatsen?',
      },
      "metingen.google('G-WATERKANT'); metingen.meta('334455660001');",
    ),
  },
  {
    host: 'www.motorpraat-demo.nl',
    site: {
      kind: 'krant',
      name: 'Motorpraat',
      colour: '#b91c1c',
      menu: ['Nieuws', 'Tests', 'Routes', 'Forum'],
      title: 'Tien dijkroutes voor een lange zondag',
      text: 'Wij reden langs de grote rivieren en schreven op waar de koffie goed is.',
      call: 'Bekijk de routes',
      blocks: [
        ['Test: de nieuwe toermotor', 'Zit goed, maar kraakt bij kou.'],
        ['Ketting smeren', 'Zo doe je het zonder knoeien.'],
        ['Helmen vergeleken', 'Elf helmen onder de tweehonderd euro.'],
        ['Lezers op reis', 'Met zijspan naar de Noordkaap.'],
      ],
    },
    code: code(
      { orientation: 'bottom', highPrivacy: false, DenyAllCta: false, AcceptAllCta: true },
      {
        alertBigClick:
          'Motorpraat en 8 partners plaatsen cookies om deze site te meten en om advertenties te tonen die bij je passen. Als je verder gaat op deze website,',
        alertBigScroll: 'Door verder te scrollen,',
        alertBig: 'ga je akkoord met alle cookies. Wijzigen kan via Cookie-instellingen onderaan.',
        acceptAll: 'Alles accepteren',
        personalize: 'Zelf instellen',
      },
      "metingen.google('G-MOTORPRAAT'); metingen.meta('334455660002');",
    ),
  },
];

function code(options: object, texts: object, onAccept: string): PageCode {
  const settings = {
    privacyUrl: '/privacy',
    cookieName: 'tarteaucitron',
    showAlertSmall: false,
    cookieslist: false,
    showIcon: false,
    adblocker: false,
    handleBrowserDNTRequest: false,
    removeCredit: true,
    moreInfoLink: false,
    mandatory: true,
    googleConsentMode: false,
    bingConsentMode: false,
    pianoConsentMode: false,
    ...options,
  };
  return {
    wayBackAs: 'onclick="tarteaucitron.userInterface.openPanel()"',
    head: `<script>var tarteaucitronForceLanguage = 'nl'; var tarteaucitronCustomText = ${JSON.stringify(texts)};</script>
<script src="${cdn}/tarteaucitron.js"></script>
<script>
tarteaucitron.init(${JSON.stringify(settings)});
tarteaucitron.services.reclame = { key: 'reclame', type: 'ads', name: 'Advertenties op maat', needConsent: true, cookies: [], uri: '/privacy', js() { ${onAccept} } };
(tarteaucitron.job = tarteaucitron.job || []).push('reclame');
</script>`,
  };
}
