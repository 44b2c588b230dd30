import { describe, expect, it } from 'vitest';
import { isLocalHost } from '../../../../detectors/shared/local-host.ts';

describe('a local host', () => {
  it.each([
    'localhost',
    'app.localhost',
    'nas.local',
    'router',
    'server.internal',
    'pc.lan',
    'nas.fritz.box',
    '127.0.0.1',
    '127.8.8.8',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.1.1',
    '[::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
  ])('is %s', (host) => {
    expect(isLocalHost(host)).toBe(true);
  });

  it.each([
    '',
    'example.nl',
    'fritz.box.example',
    'lan.nl',
    'localhost.example.nl',
    '11.0.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.1.1',
    '8.8.8.8',
    '[2001:db8::1]',
    '127.0.0.1.example.nl',
  ])('is not %s', (host) => {
    expect(isLocalHost(host)).toBe(false);
  });
});
