// Stand-in for TikTok's pixel: _ttp as documented, and one report a page.
(() => {
  const domain = location.hostname.split('.').slice(-2).join('.');
  const code = new URL(document.currentScript.src).searchParams.get('sdkid');

  function setCookie(name, value) {
    document.cookie = `${name}=${value}; path=/; max-age=33696000; domain=${domain}; SameSite=Lax`;
  }

  if (!document.cookie.includes('_ttp=')) setCookie('_ttp', '__TTP__');
  setCookie('_tt_enable_cookie', '1');
  const own = /_ttp=([^;]+)/.exec(document.cookie)?.[1];

  function report(event) {
    const body = {
      event,
      event_id: '',
      message_id: `messageId-${Date.now()}`,
      timestamp: new Date().toISOString(),
      context: {
        ad: { sdk_env: 'external', ttclid: new URLSearchParams(location.search).get('ttclid') || undefined },
        user: { anonymous_id: own },
        pixel: { code },
        page: { url: location.href, referrer: document.referrer },
        library: { name: 'pixel.js', version: '2.2.1' },
        userAgent: navigator.userAgent,
      },
    };
    navigator.sendBeacon('https://analytics.tiktok.com/api/v2/pixel', JSON.stringify(body));
  }

  const config = document.createElement('script');
  config.src = `https://analytics.tiktok.com/i18n/pixel/config.js?sdkid=${code}&hostname=${location.hostname}`;
  document.head.append(config);
  window.ttq = { page: () => report('Pageview'), track: (event) => report(event) };
  window.ttq.page();
})();
