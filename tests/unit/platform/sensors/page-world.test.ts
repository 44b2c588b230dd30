import { describe, expect, test } from 'vitest';
import { readPageWorld } from '../../../../platform/sensors/page-world.ts';

const reader = { hash: (value: string) => `h${value.length}`, digest: (text: string) => `d${text.length}` };
const read = (...records: readonly (readonly string[])[]) =>
  readPageWorld(
    {
      kind: 'page-world',
      tabId: 1,
      frameId: 3,
      documentId: 'D',
      url: 'https://kader.example/',
      timeStamp: 5000,
      text: records.map((fields) => `\u001e${fields.join('\u001f')}`).join(''),
    },
    1,
    1000,
    reader,
  );

describe('what a page’s own world wrote', () => {
  test('a call, with its script, its count and when it was first made', () => {
    const call = [
      'call',
      'canvas.toDataURL',
      'https://a.example/x.js?s=1',
      '7',
      '2',
      '500',
      'een twee\u001ddrie',
    ];
    expect(read(call).signals).toMatchObject([
      {
        kind: 'call',
        trust: 'page',
        api: 'canvas.toDataURL',
        group: 'canvas',
        script: 'https://a.example/x.js?s',
        scriptHost: 'a.example',
        frame: 1,
        frameHost: 'kader.example',
        at: 3500,
        count: 7,
        saturated: true,
        details: ['een', 'twee', 'drie'],
      },
    ]);
  });

  test.each([
    ['an API of no group', ['call', 'geheim.lezen', '', '1', '0', '0', '']],
    ['a count that is none', ['call', 'canvas.toDataURL', '', '-1', '0', '0', '']],
    ['a size that is none', ['drawing', '', 'toDataURL', 'NaN', '3', '1', '1', '0', '']],
    ['a storage that nobody knows', ['stored', '', 'schijf', 'naam', 'waarde-van-iemand']],
    ['a kind that nobody knows', ['finding', 'x']],
  ])('%s is passed over', (_, record) => {
    expect(read(record).signals).toEqual([]);
  });

  test('a value that was kept is a hash and no value', () => {
    const { signals } = read(['stored', '', 'local', 'uid', 'abcdefgh12345678', 'found']);
    expect(signals).toMatchObject([
      { kind: 'stored', operation: 'found', name: 'uid', length: 16, hash: 'h16' },
    ]);
    expect(JSON.stringify(signals)).not.toContain('abcdefgh');
  });

  test('a thousand records are read of a text, and no more', () => {
    const many = Array.from({ length: 5000 }, (_, at) => [
      'call',
      `canvas.f${'x'.repeat(at % 30)}`,
      '',
      '1',
      '0',
      '0',
      '',
    ]);
    expect(read(...many).signals).toHaveLength(1000);
  });

  test('that it tells no more is told', () => {
    expect(read(['full']).full).toBe(true);
    expect(read(['call', 'canvas.toDataURL', '', '1', '0', '0', '']).full).toBe(false);
  });
});
