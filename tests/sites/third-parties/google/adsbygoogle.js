// Stand-in for AdSense's tag: each `ins.adsbygoogle` gets a frame that Google's server fills.
(() => {
  let number = 0;

  function fill(place) {
    number += 1;
    place.dataset.adsbygoogleStatus = 'done';
    const width = place.offsetWidth > 0 ? Math.min(place.offsetWidth, 336) : 300;
    const height = Number.parseInt(place.style.height, 10) || 280;
    const { adClient, adSlot } = place.dataset;
    const query = new URLSearchParams({
      client: adClient,
      output: 'html',
      h: String(height),
      slotname: adSlot,
      adk: String(1812271800 + number),
      adf: String(3025194200 + number),
      w: String(width),
      format: `${width}x${height}`,
      url: location.href,
      wgl: '1',
      dt: String(Date.now()),
      bpp: '2',
      correlator: String(Math.floor(Math.random() * 1e15)),
      u_w: String(screen.width),
      u_h: String(screen.height),
    });
    const host = document.createElement('div');
    host.id = `aswift_${number}_host`;
    host.style.cssText = `border:0;height:${height}px;width:${width}px;display:inline-block;overflow:hidden`;
    const frame = document.createElement('iframe');
    Object.assign(frame, { id: `aswift_${number}`, name: `aswift_${number}`, title: 'Advertisement' });
    Object.assign(frame, { width, height, scrolling: 'no' });
    frame.setAttribute('aria-label', 'Advertisement');
    frame.style.cssText = `border:0;width:${width}px;height:${height}px`;
    frame.src = `https://googleads.g.doubleclick.net/pagead/ads?${query}`;
    frame.addEventListener('load', () => {
      if (place.dataset.adStatus === undefined) place.dataset.adStatus = 'filled';
    });
    host.append(frame);
    place.replaceChildren(host);
  }

  addEventListener('message', ({ data, origin }) => {
    if (origin !== 'https://googleads.g.doubleclick.net' || !data.demoUnfilled) return;
    const place = document.querySelector(`ins.adsbygoogle[data-ad-slot="${data.demoUnfilled}"]`);
    if (!place) return;
    place.dataset.adStatus = 'unfilled';
    place.firstElementChild.style.height = '0';
    place.style.height = '0';
  });

  function next() {
    const place = document.querySelector('ins.adsbygoogle:not([data-adsbygoogle-status])');
    if (place) fill(place);
  }
  const waiting = window.adsbygoogle || [];
  window.adsbygoogle = { loaded: true, push: next };
  for (const _ of waiting) next();
})();
