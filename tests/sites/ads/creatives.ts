/** A made-up advertisement. Its words are what a reader reads; nothing of it stands in a picture. */
export interface Creative {
  /** As the ad names the advertiser. */
  readonly advertiser: string;
  readonly title: string;
  readonly line: string;
  readonly button: string;
  readonly small?: string;
  /** Where it leads in the end, with the parameters that such addresses have. */
  readonly landing: string;
  readonly colours: readonly [string, string];
}

/** By id. Those of the first group may be shown to anybody; the others belong to a category of rules on advertising. */
export const creatives = {
  bicycle: {
    advertiser: 'Fietsenmand',
    title: 'Nieuwe fiets?',
    line: 'Deze week € 50 korting op elke stadsfiets',
    button: 'Bekijk de fietsen',
    landing: 'https://www.fietsenmand-demo.nl/fiets?utm_source=ads&utm_campaign=herfst',
    colours: ['#0b6e4f', '#6bbf59'],
  },
  holiday: {
    advertiser: 'Zonnig Weg',
    title: 'Weekje Zeeland',
    line: 'Huisje aan zee voor vier personen vanaf € 199',
    button: 'Boek je huisje',
    landing: 'https://www.zonnigweg-demo.nl/zeeland?utm_medium=display',
    colours: ['#0077b6', '#48cae4'],
  },
  heating: {
    advertiser: 'Warmtehuis',
    title: 'Nooit meer koude voeten',
    line: 'Een warmtepomp op maat, geplaatst in één dag',
    button: 'Vraag een offerte aan',
    landing: 'https://www.warmtehuis-demo.nl/warmtepomp',
    colours: ['#7f4f24', '#dda15e'],
  },
  glasses: {
    advertiser: 'Brilwijs',
    title: 'Tweede bril gratis',
    line: 'Laat je ogen meten bij de opticien om de hoek',
    button: 'Maak een afspraak',
    landing: 'https://www.brilwijs-demo.nl/afspraak',
    colours: ['#3a0ca3', '#4895ef'],
  },
  gambling: {
    advertiser: 'Klaverzes Casino',
    title: 'Klaverzes Casino',
    line: '50 free spins bij je eerste inzet. Roulette, gokkasten en elke dag een jackpot',
    button: 'Pak je bonus',
    small: 'Wat kost gokken jou? Stop op tijd. 24+',
    landing: 'https://www.klaverzescasino-demo.nl/welkom?bonus=50',
    colours: ['#540b0e', '#9e2a2b'],
  },
  alcohol: {
    advertiser: 'Brouwerij De Kraan',
    title: 'Krat speciaalbier',
    line: 'Zes flessen bier halen, vier betalen. Ook als whisky en likeur cadeaupakket',
    button: 'Naar de brouwerij',
    small: 'Geen 18, geen alcohol',
    landing: 'https://www.brouwerijdekraan-demo.nl/aanbieding',
    colours: ['#7f5539', '#b08968'],
  },
  vape: {
    advertiser: 'Wolkje',
    title: 'Wolkje aardbei',
    line: 'De nieuwe wegwerp vape, 20 mg nicotine, 9000 puffs',
    button: 'Naar de e-sigaretten',
    landing: 'https://www.wolkjevape-demo.nl/aardbei',
    colours: ['#5a189a', '#c77dff'],
  },
  crypto: {
    advertiser: 'Muntkoers',
    title: 'Bitcoin in twee minuten',
    line: 'Beleg vandaag in crypto en krijg € 25 aan bitcoin cadeau',
    button: 'Open een rekening',
    small: 'Je kunt je inleg verliezen',
    landing: 'https://www.muntkoers-demo.nl/start?ref=web',
    colours: ['#14213d', '#fca311'],
  },
  energy: {
    advertiser: 'Bliksem Energy',
    title: 'Bliksem Energy',
    line: 'Energydrank met 160 mg cafeïne en taurine. Nu in blauwe bes',
    button: 'Proef het',
    landing: 'https://www.bliksemenergy-demo.nl/blauwe-bes',
    colours: ['#001d3d', '#ffc300'],
  },
  sweets: {
    advertiser: 'Snoepkanon',
    title: 'Snoepkanon',
    line: 'Zure matten, lolly’s en kauwgom. Twee zakken snoep voor één, met gratis frisdrank',
    button: 'Kijk in de winkel',
    landing: 'https://www.snoepkanon-demo.nl/zure-matten',
    colours: ['#d00000', '#ffba08'],
  },
  dating: {
    advertiser: 'Vlinderdate',
    title: 'Singles in je buurt',
    line: 'Gratis dating voor volwassenen. Wie wil er vanavond met jou daten?',
    button: 'Bekijk de profielen',
    landing: 'https://www.vlinderdate-demo.nl/inschrijven',
    colours: ['#800f2f', '#ff4d6d'],
  },
  lips: {
    advertiser: 'Kliniek Strak',
    title: 'Vollere lippen',
    line: 'Lipfiller of botox zonder wachttijd. Behandeling met fillers vanaf € 149',
    button: 'Plan een intake',
    landing: 'https://www.kliniekstrak-demo.nl/lippen',
    colours: ['#6d597a', '#e56b6f'],
  },
  toy: {
    advertiser: 'Blokkenstad',
    title: 'Het nieuwe Drakenkasteel!',
    line: 'Vraag het je ouders! Koop nu het kasteel en spaar ze allemaal',
    button: 'Koop nu',
    landing: 'https://www.blokkenstad-demo.nl/drakenkasteel',
    colours: ['#7b2cbf', '#ff6d6d'],
  },
  play: {
    advertiser: 'Racebaas',
    title: '',
    line: '',
    button: '▶ Start spel',
    landing: 'https://www.racebaas-demo.nl/installeren?kanaal=banner',
    colours: ['#2b9348', '#80b918'],
  },
} as const satisfies Readonly<Record<string, Creative>>;

export type CreativeId = keyof typeof creatives;

export function creativeOf(id: CreativeId): Creative {
  return creatives[id];
}
