import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/engine/judge.ts';
import { countVocabulary } from '../../../core/reduce/vocabulary.ts';
import { vocabulary } from '../../../detectors/shared/vocabulary.ts';
import { buildSignals, buildVisit } from '../../visits/build.ts';
import { law } from '../../visits/law.ts';

interface Written {
  readonly title: string;
  readonly headings?: readonly string[];
  readonly text: string;
  readonly meta?: Readonly<Record<string, string>>;
}

/** Pages as people write them: for children, and about children but for others. */
const forChildren: readonly (readonly [string, Written])[] = [
  [
    'a games site that says its age',
    {
      title: 'Gratis spelletjes voor kinderen',
      text: 'Kies een spelletje. Voor kinderen van 6 tot 12 jaar. Vraag je ouders om mee te doen. Voor kleuters en groep 3.',
    },
  ],
  [
    'an English site with its own label',
    {
      title: 'Coloring pages for kids',
      text: 'Fun for preschool and toddlers, ages 3-6.',
      meta: { audience: 'kids' },
    },
  ],
];

const forOthers: readonly (readonly [string, Written])[] = [
  [
    'advice for parents',
    {
      title: 'Peuters en eten: tips voor ouders',
      headings: ['Opvoeding van peuters'],
      text: 'Kinderen vanaf 2 jaar eten mee. Lees alles over opvoeding, kleuters en de basisschool.',
    },
  ],
  [
    'lessons for teachers',
    {
      title: 'Lesmateriaal voor de leerkracht van groep 5',
      text: 'Leerkrachten in de klas vinden hier werkbladen. Leraren delen hun lessen over de leerlingen.',
    },
  ],
  [
    'a toy shop',
    {
      title: 'Speelgoed kopen',
      headings: ['Speelgoed vanaf 6 jaar'],
      text: 'Leg het in je winkelwagen. Gratis verzending. Speelgoed voor peuters, kleuters en kinderen.',
    },
  ],
  [
    'the news about a school',
    {
      title: 'Basisschool in brand: leerlingen veilig',
      text: 'Alle kinderen en de juf van groep 4 kwamen veilig buiten. De brandweer was snel.',
    },
  ],
  [
    'a casino',
    {
      title: 'Casino spelletjes',
      headings: ['Online casino'],
      text: 'Gokken in het casino. Speel bewust. Spelletjes.',
    },
  ],
  [
    'a municipality',
    { title: 'Paspoort aanvragen', text: 'Maak een afspraak. Kinderen krijgen een eigen paspoort.' },
  ],
];

describe('a page for children', () => {
  it.each(forChildren)('is %s', (_, page) => {
    expect(childPage(page)).toBe(true);
  });

  it.each(forOthers)('is not %s', (_, page) => {
    expect(childPage(page)).toBe(false);
  });
});

function childPage({ title, headings = [], text, meta = {} }: Written) {
  const signals = buildSignals([
    { kind: 'navigation' },
    {
      kind: 'page',
      title,
      headings,
      meta,
      vocabulary: countVocabulary(`${title} ${headings.join(' ')} ${text}`, vocabulary),
    },
  ]);
  const fact = judge(buildVisit(), signals, law).facts.find((one) => one.id === 'audience.childPage');
  return fact?.known === true ? fact.value : fact?.reason;
}
