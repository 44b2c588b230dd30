import { expect, test } from 'vitest';
import { readStartOptions, WrongUsage } from '../../../../cli/start/options.ts';

const withDisplay = { DISPLAY: ':0' };

test('without arguments the demo sites are shown in a window', () => {
  expect(readStartOptions([], withDisplay, 'linux')).toEqual({
    urls: [],
    browser: null,
    headless: false,
    headlessAsked: false,
  });
});

test('without a display on Linux the sites are visited headless', () => {
  expect(readStartOptions([], {}, 'linux').headless).toBe(true);
});

test('a Wayland display is a display', () => {
  expect(readStartOptions([], { WAYLAND_DISPLAY: 'wayland-0' }, 'linux').headless).toBe(false);
});

test('on macOS there is always a display', () => {
  expect(readStartOptions([], {}, 'darwin').headless).toBe(false);
});

test('--headless says that it was asked for', () => {
  expect(readStartOptions(['--headless'], withDisplay, 'linux')).toMatchObject({
    headless: true,
    headlessAsked: true,
  });
});

test('an address without a scheme is taken as https', () => {
  expect(readStartOptions(['nu.example/sport'], withDisplay, 'linux').urls).toEqual([
    'https://nu.example/sport',
  ]);
});

test('an address that is not of the web is refused', () => {
  expect(() => readStartOptions(['file:///etc/passwd'], withDisplay, 'linux')).toThrow(WrongUsage);
});

test('a browser that Helder does not run in is refused', () => {
  expect(() => readStartOptions(['--browser', 'opera'], withDisplay, 'linux')).toThrow(
    '--browser is chrome or firefox, not opera.',
  );
});

test('an unknown option is refused', () => {
  expect(() => readStartOptions(['--snel'], withDisplay, 'linux')).toThrow(WrongUsage);
});
