// Stand-in for Google Publisher Tag: one ad request for all slots, and the frames that the answer names.
(() => {
  const waiting = window.googletag?.cmd || [];
  const slots = [];
  const targeting = {};
  const privacy = {};
  let asked = false;

  function firstPartyIds() {
    const domain = location.hostname.split('.').slice(-2).join('.');
    const seconds = Math.floor(Date.now() / 1000);
    const random = () =>
      Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => b.toString(16).padStart(2, '0')).join('');
    for (const name of ['__gads', '__gpi', '__eoi']) {
      if (document.cookie.includes(`${name}=`)) continue;
      const value = `ID=${random()}:T=${seconds}:RT=${seconds}:S=ALNI_M${random()}`;
      document.cookie = `${name}=${value}; path=/; domain=${domain}; max-age=33696000; SameSite=None; Secure`;
    }
  }

  async function request() {
    if (asked || slots.length === 0) return;
    asked = true;
    firstPartyIds();
    const query = new URLSearchParams({
      pvsid: String(Math.floor(Math.random() * 1e15)),
      correlator: String(Math.floor(Math.random() * 1e15)),
      output: 'ldjh',
      gdfp_req: '1',
      vrg: '202611170101',
      impl: 'fifs',
      iu_parts: ['21801234', ...slots.map((slot) => slot.path.split('/').pop())].join(','),
      prev_iu_szs: slots.map((slot) => slot.size.join('x')).join(','),
      prev_scp: Object.entries(targeting)
        .map(([key, value]) => `${key}=${value}`)
        .join('&'),
      cookie: /__gads=([^;]+)/.exec(document.cookie)?.[1] || '',
      url: location.href,
      dt: String(Date.now()),
      u_w: String(screen.width),
      u_h: String(screen.height),
      u_his: String(history.length),
    });
    if (privacy.childDirectedTreatment) query.set('tfcd', '1');
    if (privacy.nonPersonalizedAds) query.set('npa', '1');
    const answer = await fetch(`https://securepubads.g.doubleclick.net/gampad/ads?${query}`, {
      credentials: 'include',
    });
    const { slots: filled } = await answer.json();
    for (const [index, fill] of filled.entries()) show(slots[index], fill);
  }

  function show(slot, fill) {
    const place = slot && document.getElementById(slot.element);
    if (!place) return;
    const frame = document.createElement('iframe');
    Object.assign(frame, {
      src: fill.frame,
      title: 'Advertentie van derden',
      width: slot.size[0],
      height: slot.size[1],
    });
    frame.id = `google_ads_iframe_${slot.path}_0`;
    frame.style.border = '0';
    frame.scrolling = 'no';
    place.replaceChildren(frame);
  }

  const pubads = {
    enableSingleRequest: () => true,
    collapseEmptyDivs: () => true,
    setTargeting: (key, value) => Object.assign(targeting, { [key]: value }) && pubads,
    setPrivacySettings: (settings) => Object.assign(privacy, settings) && pubads,
    refresh: () => request(),
  };
  window.googletag = {
    cmd: { push: (command) => command() },
    apiReady: true,
    pubads: () => pubads,
    enableServices: () => {},
    defineSlot: (path, size, element) => {
      const slot = { path, size: Array.isArray(size[0]) ? size[0] : size, element, addService: () => slot };
      slots.push(slot);
      return slot;
    },
    display: () => setTimeout(request, 0),
  };
  for (const command of waiting) command();
})();
