// The shop's measuring and advertising, on every page.
(() => {
  const page = document.currentScript.dataset.pagina;

  function load(source, data = {}) {
    const element = document.createElement('script');
    element.async = true;
    element.src = source;
    Object.assign(element.dataset, data);
    document.head.append(element);
  }

  window.fbq = (...command) => window.fbq.queue.push(command);
  window.fbq.queue = [];
  window.fbq('init', '918273645546372');
  window.fbq('track', 'PageView');
  if (page === 'product') {
    window.fbq('track', 'ViewContent', {
      content_ids: '["zonnestraal-7"]',
      content_type: 'product',
      value: '649',
      currency: 'EUR',
    });
  }
  load('https://connect.facebook.net/en_US/fbevents.js');

  window.dataLayer = [
    ['js', new Date()],
    ['config', 'G-FIETSMAND'],
    ['config', 'AW-9876543210'],
  ];
  load('https://www.googletagmanager.com/gtag/js?id=G-FIETSMAND');

  load('https://bat.bing.com/bat.js', { tag: '343000123' });
  load('https://static.hotjar.com/c/hotjar-3456789.js?sv=6');
  load('https://s.pinimg.com/ct/core.js');

  document.addEventListener('DOMContentLoaded', () => {
    window.criteo_q = [
      { event: 'setAccount', account: 54321 },
      { event: 'setSiteType', type: 'd' },
      page === 'product' ? { event: 'viewItem', item: 'zonnestraal-7' } : { event: 'viewHome' },
    ];
    load('https://dynamic.criteo.com/js/ld/ld.js?a=54321');
  });

  const mixpanel = document.createElement('script');
  mixpanel.async = true;
  mixpanel.src = 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js';
  window.mixpanel = Object.assign([], { __SV: 1.2, _i: [] });
  const settings = {
    api_host: 'https://api-eu.mixpanel.com',
    track_pageview: true,
    persistence: 'cookie',
    batch_requests: false,
  };
  window.mixpanel._i.push(['a1b2c3d4e5f60718293a4b5c6d7e8f90', settings, 'mixpanel']);
  document.head.append(mixpanel);
})();
