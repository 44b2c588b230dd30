// Stand-in for Criteo's OneTag: the product that somebody looks at, told to Criteo, and its identifier frame.
(() => {
  const waiting = window.criteo_q || [];
  const settings = {};
  const events = [];

  function send() {
    const query = new URLSearchParams({
      a: settings.account || '',
      v: '5.34.0',
      p0: JSON.stringify(events),
      adce: '1',
    });
    query.set('tld', location.hostname.split('.').slice(-2).join('.'));
    query.set('fu', location.href);
    if (settings.email) query.set('he', settings.email);
    const bundle = /cto_bundle=([^;]+)/.exec(document.cookie)?.[1];
    if (bundle) query.set('bundle', bundle);
    const report = document.createElement('script');
    report.src = `https://sslwidget.criteo.com/event?${query}`;
    document.head.append(report);
  }

  function identifierFrame() {
    const asked = JSON.stringify({
      origin: 'onetag',
      requestId: String(Math.random()),
      topUrl: location.hostname,
    });
    const frame = document.createElement('iframe');
    Object.assign(frame, { title: 'Criteo', hidden: true, width: 0, height: 0 });
    frame.src = `https://gum.criteo.com/syncframe?origin=onetag&topUrl=${location.hostname}#${encodeURIComponent(asked)}`;
    addEventListener('message', (event) => {
      if (event.origin !== 'https://gum.criteo.com' || !event.data.bundle) return;
      const domain = location.hostname.split('.').slice(-2).join('.');
      document.cookie = `cto_bundle=${event.data.bundle}; path=/; domain=${domain}; max-age=33696000; SameSite=Lax`;
    });
    document.body.append(frame);
  }

  for (const command of waiting.flat()) {
    if (command.event === 'setAccount') settings.account = command.account;
    else if (command.event === 'setEmail') settings.email = command.email;
    else events.push(command);
  }
  window.criteo_q = { push: () => {} };
  send();
  identifierFrame();
})();
