import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeCertificate } from '../../../../cli/demo-web/certificate.ts';

const now = Date.UTC(2026, 10, 24, 12);

test('the certificate is signed with the key that stands in it', () => {
  const certificate = new X509Certificate(makeCertificate(now).cert);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

test('it holds from the day before until a week later', () => {
  const { validFrom, validTo } = new X509Certificate(makeCertificate(now).cert);
  expect([validFrom, validTo]).toEqual(['Nov 23 12:00:00 2026 GMT', 'Dec  1 12:00:00 2026 GMT']);
});

test('each start makes another key', () => {
  expect(makeCertificate(now).spki).not.toBe(makeCertificate(now).spki);
});
