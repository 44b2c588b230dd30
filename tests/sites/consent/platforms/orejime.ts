import type { ConfiguredPage, PageCode } from '../markup/configured-page.ts';

const cdn = 'https://cdn.jsdelivr.net/npm/orejime@3.2.1/dist';

/** orejime 3.2.1: as it comes, and with every purpose on beforehand. */
export const pages: readonly ConfiguredPage[] = [
  {
    host: 'www.bibliotheekveenrand-demo.nl',
    site: {
      kind: 'gemeente',
      name: 'Bibliotheek Veenrand',
      colour: '#1e40af',
      menu: ['Catalogus', 'Activiteiten', 'Lid worden', 'Hulp bij digitaal'],
      title: 'Duizenden boeken, om de hoek',
      text: 'Leen boeken, luister naar verhalen of werk in stilte aan een tafel bij het raam.',
      call: 'Zoek een boek',
      blocks: [
        ['Voorlezen op woensdag', 'Voor iedereen van twee tot zes jaar.'],
        ['Spreekuur computer', 'Elke dinsdag, zonder afspraak.'],
        ['Nieuw binnen', 'Dit las de leesclub in november.'],
      ],
    },
    code: code(
      false,
      'Bibliotheek Veenrand',
      "metingen.google('G-VEENRAND')",
      "metingen.meta('445566770001')",
    ),
  },
  {
    host: 'www.zonnedakwijzer-demo.nl',
    site: {
      kind: 'dienst',
      name: 'Zonnedakwijzer',
      colour: '#ca8a04',
      menu: ['Reken uit', 'Subsidie', 'Installateurs', 'Vragen'],
      title: 'Wat levert jouw dak op?',
      text: 'Vul je huisnummer in en zie hoeveel stroom je panelen elk jaar maken.',
      call: 'Reken het uit',
      blocks: [
        ['Plat dak', 'Met frames tegen de wind.'],
        ['Thuisbatterij', 'Wanneer verdien je die terug?'],
        ['Samen kopen', 'Met je straat is het goedkoper.'],
      ],
    },
    code: code(true, 'Zonnedakwijzer', "metingen.google('G-ZONNEDAK')", "metingen.meta('445566770002')"),
  },
];

function code(preticked: boolean, name: string, measure: string, advertise: string): PageCode {
  const config = {
    privacyPolicyUrl: '/privacy',
    purposes: [
      {
        id: 'noodzakelijk',
        title: 'Noodzakelijk',
        description: 'Nodig om de site te laten werken.',
        isMandatory: true,
        cookies: [],
      },
      {
        id: 'statistieken',
        title: 'Statistieken',
        description: 'Om te meten hoe de site wordt gebruikt.',
        default: preticked,
        cookies: [],
      },
      {
        id: 'advertenties',
        title: 'Advertenties',
        description: 'Voor advertenties die bij je passen.',
        default: preticked,
        cookies: [],
      },
    ],
    translations: {
      banner: {
        description: `${name} en 2 partners willen cookies plaatsen om te meten hoe je de site gebruikt en om advertenties te tonen die bij je passen. Je kunt je keuze later altijd wijzigen via Cookie-instellingen onderaan. {privacyPolicy}`,
      },
    },
  };
  return {
    wayBackAs: 'onclick="window.orejime.prompt()"',
    head: `<link rel="stylesheet" href="${cdn}/orejime-standard.css">
<script>window.orejimeConfig = ${JSON.stringify(config)};</script>
<script src="${cdn}/orejime-standard-nl.js" defer></script>`,
    body: `<template data-purpose="statistieken"><script>${measure}</script></template>
<template data-purpose="advertenties"><script>${advertise}</script></template>`,
  };
}
