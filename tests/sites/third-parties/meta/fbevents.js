// Stand-in for Meta's pixel: sets _fbp and _fbc as documented, reports to /tr with the documented parameter names.
(() => {
  const waiting = window.fbq?.queue || [];
  const pixels = new Map();
  const started = Date.now();
  let order = 0;

  function cookie(name) {
    const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
    return found ? found.slice(name.length + 1) : null;
  }

  function setCookie(name, value) {
    const domain = location.hostname.split('.').slice(-2).join('.');
    document.cookie = `${name}=${value}; path=/; max-age=7776000; domain=${domain}; SameSite=Lax`;
  }

  function identifiers() {
    if (!cookie('_fbp')) setCookie('_fbp', `fb.1.${Date.now()}.${Math.floor(Math.random() * 1e18)}`);
    const click = new URLSearchParams(location.search).get('fbclid');
    if (click) setCookie('_fbc', `fb.1.${Date.now()}.${click}`);
  }

  async function sha256(text) {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  function send(id, event, data = {}) {
    identifiers();
    const query = new URLSearchParams({
      id,
      ev: event,
      dl: location.href,
      rl: document.referrer,
      if: 'false',
      ts: String(Date.now()),
      sw: String(screen.width),
      sh: String(screen.height),
      v: '2.9.231',
      r: 'stable',
      ec: String(order++),
      o: '4126',
      fbp: cookie('_fbp') || '',
      it: String(started),
      coo: 'false',
      rqm: 'GET',
    });
    if (cookie('_fbc')) query.set('fbc', cookie('_fbc'));
    for (const [key, value] of Object.entries(data)) query.set(`cd[${key}]`, value);
    for (const [key, value] of Object.entries(pixels.get(id) || {})) query.set(`ud[${key}]`, value);
    new Image().src = `https://www.facebook.com/tr/?${query}`;
  }

  // "Automatic advanced matching": an e-mail address that stands in a form goes along, hashed.
  function watchForms(id) {
    addEventListener(
      'change',
      async (event) => {
        const field = event.target;
        if (field.type !== 'email' || !field.value || !crypto.subtle) return;
        pixels.set(id, { em: await sha256(field.value.trim().toLowerCase()) });
        send(id, 'SubscribedButtonClick');
      },
      true,
    );
  }

  function run(command, first, second) {
    if (command === 'init') {
      pixels.set(first, second || {});
      const config = document.createElement('script');
      config.src = `https://connect.facebook.net/signals/config/${first}?v=2.9.231&r=stable&domain=${location.hostname}`;
      document.head.append(config);
    }
    if (command === 'track' || command === 'trackCustom')
      for (const id of pixels.keys()) send(id, first, second);
  }

  window.fbq = (...command) => run(...command);
  window.fbq.registerConfig = (id, config) => config.automaticMatching && watchForms(id);
  window._fbq = window.fbq;
  for (const command of waiting) run(...command);
})();
