// Stand-in for Google's tag: sets _ga as documented and reports to the documented address with its parameter names.
(() => {
  window.dataLayer = window.dataLayer || [];
  // What the site said with `consent`: by type, what held at first and what came later.
  const said = { default: {}, update: {} };
  const configured = new Map();

  function cookie(name) {
    const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
    return found ? found.slice(name.length + 1) : null;
  }

  function setCookie(name, value, days) {
    const domain = location.hostname.split('.').slice(-2).join('.');
    document.cookie = `${name}=${value}; path=/; max-age=${days * 86400}; domain=${domain}; SameSite=Lax`;
  }

  const seconds = () => Math.floor(Date.now() / 1000);
  const random = () => Math.floor(Math.random() * 2147483647);

  function clientId() {
    const known = cookie('_ga');
    if (known) return known.split('.').slice(2).join('.');
    const made = `${random()}.${seconds()}`;
    setCookie('_ga', `GA1.1.${made}`, 400);
    return made;
  }

  function session(id) {
    const name = `_ga_${id.slice(2)}`;
    const started = /s(\d+)/.exec(cookie(name) || '')?.[1] || String(seconds());
    setCookie(name, `GS2.1.s${started}$o1$g1$t${seconds()}$j60$l0$h0`, 400);
    return started;
  }

  function keepClick() {
    const click = new URLSearchParams(location.search).get('gclid');
    if (click) setCookie('_gcl_aw', `GCL.${seconds()}.${click}`, 90);
    if (!cookie('_gcl_au')) setCookie('_gcl_au', `1.1.${random()}.${seconds()}`, 90);
  }

  /** A site that says nothing of consent is taken to have it. */
  const granted = (type) => (said.update[type] || said.default[type] || 'granted') === 'granted';
  const modeUsed = () => Object.keys(said.default).length + Object.keys(said.update).length > 0;
  const stateNumber = (state) => (state === undefined ? 1 : state === 'granted' ? 3 : 2);

  /** One letter for each type: what held at first and what came later, as Google packs it. */
  function gcd() {
    const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
    const types = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];
    const letter = (type) =>
      letters[16 + stateNumber(said.default[type]) * 4 + stateNumber(said.update[type])];
    return `1${types.map((type) => `3${letter(type)}`).join('')}5l1`;
  }

  const gcs = () => `G1${granted('ad_storage') ? 1 : 0}${granted('analytics_storage') ? 1 : 0}`;

  function measure(id, event, settings) {
    const allowed = granted('analytics_storage');
    const ads = granted('ad_storage') && settings.allow_google_signals !== false;
    const query = new URLSearchParams({
      v: '2',
      tid: id,
      gtm: '45je6b10h1v9100000000za200',
      _p: String(Date.now()),
      ...(modeUsed() ? { gcs: gcs() } : {}),
      gcd: gcd(),
      npa: ads ? '0' : '1',
      dma: '1',
      cid: allowed ? clientId() : `${random()}.${seconds()}`,
      ul: navigator.language.toLowerCase(),
      sr: `${screen.width}x${screen.height}`,
      _s: '1',
      sid: allowed ? session(id) : String(seconds()),
      sct: '1',
      seg: '0',
      dl: location.href,
      dr: document.referrer,
      dt: document.title,
      en: event,
    });
    const collector = settings.server_container_url || 'https://region1.google-analytics.com';
    fetch(`${collector}/g/collect?${query}`, { method: 'POST', keepalive: true, mode: 'no-cors' }).catch(
      () => {},
    );
    if (!allowed || !ads || settings.server_container_url) return;
    const audience = new URLSearchParams({
      v: '2',
      tid: id,
      cid: clientId(),
      gtm: '45je6b10',
      aip: '1',
      dma: '1',
    });
    fetch(`https://stats.g.doubleclick.net/g/collect?${audience}`, {
      method: 'POST',
      keepalive: true,
      mode: 'no-cors',
      credentials: 'include',
    }).catch(() => {});
    new Image().src = `https://www.google.com/ads/ga-audiences?t=sr&aip=1&_r=4&${audience}&z=${random()}`;
  }

  function remarket(id) {
    keepClick();
    const path = `https://googleads.g.doubleclick.net/pagead/viewthroughconversion/${id.slice(3)}/`;
    const query = new URLSearchParams({
      random: String(Date.now()),
      cv: '11',
      fst: String(Date.now()),
      fmt: '3',
    });
    query.set('url', location.href);
    query.set('auid', (cookie('_gcl_au') || '').split('.').slice(2).join('.'));
    const click = (cookie('_gcl_aw') || '').split('.').slice(2).join('.');
    if (click) query.set('gclaw', click);
    new Image().src = `${path}?${query}`;
  }

  function run(command, first, second) {
    if (command === 'consent') Object.assign(said[first], second);
    if (command === 'config' && first.startsWith('AW-')) remarket(first);
    if (command === 'config' && first.startsWith('G-')) {
      configured.set(first, second || {});
      if (second?.send_page_view !== false) measure(first, 'page_view', second || {});
    }
    if (command === 'event') for (const [id, settings] of configured) measure(id, first, settings);
  }

  // A container's own entries ({'gtm.start': …}) are no commands.
  const obey = (entry) => entry.length !== undefined && run(...entry);
  for (const entry of window.dataLayer) obey(entry);
  window.dataLayer.push = (entry) => {
    obey(entry);
    return Array.prototype.push.call(window.dataLayer, entry);
  };
  window.gtag = (...command) => window.dataLayer.push(command);
  window.helderDemoTag = (id) => window.gtag('config', id);
})();
