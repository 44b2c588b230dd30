// Everything with which this site measures and earns, straight from the first byte: nobody was asked.
(() => {
  function load(source) {
    const element = document.createElement('script');
    element.async = true;
    element.src = source;
    document.head.append(element);
  }

  window.dataLayer = [{ 'gtm.start': Date.now(), event: 'gtm.js' }];
  load('https://www.googletagmanager.com/gtm.js?id=GTM-SPEEL01');

  window.googletag = { cmd: [] };
  window.googletag.cmd.push(() => {
    const { googletag } = window;
    googletag
      .defineSlot('/21801234/speelkasteel_boven', [728, 90], 'div-gpt-boven')
      .addService(googletag.pubads());
    googletag
      .defineSlot('/21801234/speelkasteel_zij', [300, 250], 'div-gpt-zij')
      .addService(googletag.pubads());
    googletag.pubads().setTargeting('leeftijd', '4-10');
    googletag.pubads().setTargeting('rubriek', 'spelletjes');
    googletag.enableServices();
  });
  document.addEventListener('DOMContentLoaded', () => {
    window.googletag.cmd.push(() => window.googletag.display('div-gpt-boven'));
  });
  load('https://securepubads.g.doubleclick.net/tag/js/gpt.js');

  window.fbq = (...command) => window.fbq.queue.push(command);
  window.fbq.queue = [];
  window.fbq('init', '102938475610293');
  window.fbq('track', 'PageView');
  load('https://connect.facebook.net/en_US/fbevents.js');

  load('https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=CSPEELKASTEEL01DEMO&lib=ttq');
  load('https://www.clarity.ms/tag/speel1demo');
})();
