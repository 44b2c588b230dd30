import { expect, it } from 'vitest';
import { slimList } from '../../../../cli/build/slim-words.ts';

it('a list goes into pages without its sources', () => {
  const list = {
    what: 'w',
    checked: null,
    source: 's',
    rows: [{ platform: 'P', selector: '#a', source: 's' }],
  };
  expect(slimList(JSON.stringify(list))).toBe('{"rows":[{"selector":"#a"}]}');
});
