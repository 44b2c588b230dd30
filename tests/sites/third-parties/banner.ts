import { type Answer, text } from '../../../cli/demo-web/answer.ts';

interface Advertisement {
  readonly title: string;
  readonly line: string;
  readonly button: string;
  readonly colours: readonly [string, string];
}

/** Made-up advertisers. */
const advertisements: readonly Advertisement[] = [
  {
    title: 'Fietsenmand',
    line: 'Nieuwe fiets? Nu € 50 korting',
    button: 'Bekijk',
    colours: ['#0b6e4f', '#6bbf59'],
  },
  {
    title: 'Blokkenstad',
    line: 'Bouw je eigen kasteel',
    button: 'Kijk snel',
    colours: ['#7b2cbf', '#ff6d6d'],
  },
  {
    title: 'Zonnig Weg',
    line: 'Weekje Zeeland vanaf € 199',
    button: 'Boek nu',
    colours: ['#0077b6', '#ffd166'],
  },
  {
    title: 'Smoelsap',
    line: 'Het sapje met de gekke smaak',
    button: 'Proef',
    colours: ['#d00000', '#ffba08'],
  },
];

/** The picture of an advertisement: the same address shows the same one. */
export function banner(seed: string, size: string): Answer {
  const [width = 300, height = 250] = size.split('x').map(Number);
  const sum = [...seed].reduce((total, character) => total + character.charCodeAt(0), 0);
  const ad = advertisements[sum % advertisements.length] ?? advertisements[0];
  if (ad === undefined) throw new Error('no advertisements');
  const wide = width > height * 2;
  const unit = wide ? height / 90 : width / 300;
  const textX = 16 * unit;
  const [titleY, lineY, buttonX, buttonY] = wide
    ? [height * 0.46, height * 0.78, width - 126 * unit, height / 2 - 17 * unit]
    : [height * 0.44, height * 0.56, textX, height * 0.68];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="system-ui,sans-serif">
<defs><linearGradient id="a" x2="1" y2="1"><stop stop-color="${ad.colours[0]}"/><stop offset="1" stop-color="${ad.colours[1]}"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#a)"/>
<circle cx="${width * 0.8}" cy="${height * 0.1}" r="${Math.min(width, height) * 0.5}" fill="#fff" opacity=".14"/>
<text x="${textX}" y="${titleY}" fill="#fff" font-size="${30 * unit}" font-weight="800">${ad.title}</text>
<text x="${textX}" y="${lineY}" fill="#fff" font-size="${18 * unit}">${ad.line}</text>
<rect x="${buttonX}" y="${buttonY}" width="${110 * unit}" height="${34 * unit}" rx="${17 * unit}" fill="#fff"/>
<text x="${buttonX + 55 * unit}" y="${buttonY + 23 * unit}" fill="${ad.colours[0]}" font-size="${16 * unit}" font-weight="700" text-anchor="middle">${ad.button}</text>
</svg>`;
  return text(svg, 'image/svg+xml');
}
