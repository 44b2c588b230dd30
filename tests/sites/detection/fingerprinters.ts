import type { DetectionPage } from './page.ts';

const fingerprinter = (name: string, ...packages: readonly string[]): DetectionPage => ({
  name,
  packages: packages.length === 0 ? [name] : packages,
  kind: 'fingerprinter',
  expects: ['fingerprint'],
  sends: 1,
});

/** Libraries that make a number of what the device tells of itself; the number goes to another owner. */
export const fingerprinters: readonly DetectionPage[] = [
  fingerprinter('fingerprintjs', '@fingerprintjs/fingerprintjs'),
  { ...fingerprinter('thumbmarkjs', '@thumbmarkjs/thumbmarkjs'), collects: 'library' },
  fingerprinter('clientjs'),
  { ...fingerprinter('broprint', '@rajesh896/broprint.js'), collects: 'library' },
  fingerprinter('fingerprintjs2'),
  { ...fingerprinter('imprintjs'), classic: 'imprintjs/dist/imprint.min.js' },
  fingerprinter('get-browser-fingerprint'),
  fingerprinter('device-uuid'),
  fingerprinter('browser-signature'),
  // Reads the device to tell robots from people and makes no number of it: either answer is right.
  {
    ...fingerprinter('botd', '@fingerprintjs/botd'),
    kind: 'bot detector',
    expects: [],
    may: ['fingerprint'],
  },
];
