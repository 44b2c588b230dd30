// Stand-in for Google Publisher Tag: one ad request for all slots that wait, and the frames that the answer names.
(() => {
  const waiting = window.googletag?.cmd || [];
  const slots = [];
  const targeting = {};
  const privacy = {};
  const listeners = {};
  let asking = false;

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

  /** The parts of all paths once, and each path as numbers of parts. */
  function paths(asked) {
    const parts = [];
    const places = asked.map((slot) =>
      slot.path
        .split('/')
        .slice(1)
        .map((part) => {
          if (!parts.includes(part)) parts.push(part);
          return `/${parts.indexOf(part)}`;
        })
        .join(''),
    );
    return { iu_parts: parts.join(','), enc_prev_ius: places.join(',') };
  }

  async function request() {
    const asked = slots.filter((slot) => !slot.asked);
    if (asked.length === 0) return;
    for (const slot of asked) slot.asked = true;
    firstPartyIds();
    const query = new URLSearchParams({
      pvsid: String(Math.floor(Math.random() * 1e15)),
      correlator: String(Math.floor(Math.random() * 1e15)),
      output: 'ldjh',
      gdfp_req: '1',
      vrg: '202611170101',
      impl: 'fifs',
      ...paths(asked),
      prev_iu_szs: asked.map((slot) => slot.size.join('x')).join(','),
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
    // For each slot a line that describes it, and a line with what it shows.
    const lines = (await answer.text()).split('\n');
    for (const [index, slot] of asked.entries()) {
      const [kind, empty, ...rest] = Object.values(JSON.parse(lines[index * 2] || '{}'))[0] || ['html', 1];
      slot.filled = empty === 0;
      if (slot.filled) show(slot, kind, lines[index * 2 + 1], rest.at(-1));
      for (const listener of listeners.slotRenderEnded || []) listener({ slot, isEmpty: !slot.filled });
    }
  }

  function show(slot, kind, content, queryId) {
    const place = document.getElementById(slot.element);
    if (!place) return;
    place.dataset.googleQueryId = queryId;
    const container = document.createElement('div');
    container.id = `google_ads_iframe_${slot.path}_0__container__`;
    container.style.cssText = 'border:0;margin:auto;text-align:center;display:inline-block';
    const frame = document.createElement('iframe');
    Object.assign(frame, { title: '3rd party ad content', width: slot.size[0], height: slot.size[1] });
    frame.id = `google_ads_iframe_${slot.path}_0`;
    frame.setAttribute('aria-label', 'Advertisement');
    frame.setAttribute('data-google-container-id', '1');
    frame.setAttribute('data-load-complete', 'true');
    frame.style.cssText = 'border:0;vertical-align:bottom';
    frame.scrolling = 'no';
    if (kind === 'frame') frame.src = content;
    else {
      // SafeFrame: a document of another host writes what stands in the frame's name.
      frame.name = `1-0-45;${content.length};${content}{"uid":1,"hostPeerName":"${location.origin}"}`;
      frame.src =
        'https://f3b1a9c27d5e48f6.safeframe.googlesyndication.com/safeframe/1-0-45/html/container.html';
    }
    container.append(frame);
    place.replaceChildren(container);
  }

  const pubads = {
    enableSingleRequest: () => true,
    collapseEmptyDivs: () => true,
    setTargeting: (key, value) => Object.assign(targeting, { [key]: value }) && pubads,
    setPrivacySettings: (settings) => Object.assign(privacy, settings) && pubads,
    getSlots: () => slots,
    addEventListener: (name, listener) => {
      listeners[name] = [...(listeners[name] || []), listener];
      return pubads;
    },
    refresh: () => request(),
  };
  function defineSlot(path, size, element) {
    const slot = {
      path,
      size: Array.isArray(size[0]) ? size[0] : size,
      element,
      addService: () => slot,
      setTargeting: () => slot,
      getAdUnitPath: () => path,
      getSlotElementId: () => element,
      getSizes: () => [{ getWidth: () => slot.size[0], getHeight: () => slot.size[1] }],
      getTargetingKeys: () => Object.keys(targeting),
      getResponseInformation: () => (slot.filled ? { advertiserId: 4461100, lineItemId: 5812 } : null),
    };
    slots.push(slot);
    return slot;
  }
  window.googletag = {
    cmd: { push: (command) => command() },
    apiReady: true,
    pubadsReady: true,
    getVersion: () => '202611170101',
    pubads: () => pubads,
    enableServices: () => {},
    defineSlot,
    display: () => {
      if (asking) return;
      asking = true;
      setTimeout(() => {
        asking = false;
        request();
      }, 0);
    },
  };
  for (const command of waiting) command();
})();
