import { describe, expect, it } from 'vitest';
import config from '../../wxt.config.ts';

const manifestFor = (browser: string) => {
  if (typeof config.manifest !== 'function') throw new Error('the manifest is made per browser');
  return config.manifest({
    browser,
    mode: 'production',
    command: 'build',
    manifestVersion: 3,
  } as never) as Record<string, unknown>;
};

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = manifestFor(browser);

  it('asks for what docs/permissions.md argues, and nothing else', () => {
    expect(manifest.permissions).toEqual([
      'webRequest',
      'webNavigation',
      'cookies',
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      ...(browser === 'firefox' ? ['contextualIdentities'] : []),
    ]);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('makes nothing reachable for web pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('lets the extension’s pages talk to nobody', () => {
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });
});

describe('the manifest for firefox', () => {
  it('says that no data is collected', () => {
    const { gecko } = manifestFor('firefox').browser_specific_settings as { gecko: Record<string, unknown> };
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
