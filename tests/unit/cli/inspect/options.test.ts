import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../../../cli/inspect/options.ts';

describe('the options of inspect', () => {
  it('has defaults for all but the address', () => {
    expect(readOptions(['https://a.example/x'])).toEqual({
      urls: ['https://a.example/x'],
      browser: 'chrome',
      browserArgs: [],
      wait: 5,
      actions: [],
      click: null,
      consent: 'none',
      keepProfile: false,
      json: false,
    });
  });

  it('takes https: for an address without a scheme', () => {
    expect(readOptions(['a.example']).urls).toEqual(['https://a.example/']);
  });

  it('reads several actions and browser arguments', () => {
    const options = readOptions([
      '--do',
      'scroll,type',
      '--browser-arg=--a',
      '--browser-arg=--b',
      'a.example',
    ]);
    expect(options).toMatchObject({ actions: ['scroll', 'type'], browserArgs: ['--a', '--b'] });
  });

  it.each(['none', 'reject', 'accept'])('takes --consent %s', (consent) => {
    expect(readOptions(['--consent', consent, 'a.example']).consent).toBe(consent);
  });

  it.each([
    [[]],
    [['--browser', 'safari', 'a.example']],
    [['--wait', 'long', 'a.example']],
    [['--wait', '-1', 'a.example']],
    [['--do', 'dance', 'a.example']],
    [['--consent', 'maybe', 'a.example']],
    [['--unknown', 'a.example']],
    [['file:///etc/passwd']],
    [['http://']],
  ])('refuses %j with a message', (args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });

  it.each([[['--child', 'a.example']], [['--statements', 'a.example']]])(
    'says of %j that it does not work yet',
    (args) => {
      expect(() => readOptions(args)).toThrow(/does not work yet/);
    },
  );
});
