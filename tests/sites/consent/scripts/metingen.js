// What the sites measure with: one function for each third party, so that a page decides when.
(() => {
  function load(source) {
    const element = document.createElement('script');
    element.async = true;
    element.src = source;
    document.head.append(element);
  }

  const once = new Set();
  const first = (name) => !once.has(name) && once.add(name);

  function gtag() {
    window.dataLayer = window.dataLayer || [];
    // biome-ignore lint/complexity/noArguments: Google's tag reads the arguments object itself.
    window.dataLayer.push(arguments);
  }
  window.gtag = window.gtag || gtag;

  window.metingen = {
    google(id) {
      if (!first(`google ${id}`)) return;
      window.gtag('js', new Date());
      window.gtag('config', id);
      load(`https://www.googletagmanager.com/gtag/js?id=${id}`);
    },
    meta(id) {
      if (!first(`meta ${id}`)) return;
      window.fbq = (...command) => window.fbq.queue.push(command);
      window.fbq.queue = [];
      window.fbq('init', id);
      window.fbq('track', 'PageView');
      load('https://connect.facebook.net/en_US/fbevents.js');
    },
    tiktok(code) {
      if (first('tiktok')) load(`https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=${code}&lib=ttq`);
    },
    hotjar(site) {
      if (first('hotjar')) load(`https://static.hotjar.com/c/hotjar-${site}.js?sv=6`);
    },
    pinterest() {
      if (first('pinterest')) load('https://s.pinimg.com/ct/core.js');
    },
    linkedin(partner) {
      window._linkedin_partner_id = partner;
      if (first('linkedin')) load('https://snap.licdn.com/li.lms-analytics/insight.min.js');
    },
    comscore() {
      if (first('comscore')) load('https://sb.scorecardresearch.com/cs/6035000/beacon.js');
    },
  };
})();
