// Stand-in for Criteo's tag for publishers: asks for bids for its zones and shows the winner in a frame.
(() => {
  const waiting = window.Criteo?.events || [];

  async function display(wanted) {
    const slot = {
      slotid: wanted.containerid,
      impid: wanted.containerid,
      zoneid: wanted.zoneid,
      sizes: [wanted.size],
    };
    const query = new URLSearchParams({
      profileId: '184',
      av: '36',
      wv: '9.1.0',
      cb: String(Math.floor(Math.random() * 1e11)),
    });
    const answer = await fetch(`https://bidder.criteo.com/cdb?${query}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({
        publisher: { url: location.href, networkid: 8123 },
        slots: [slot],
        gdprConsent: { gdprApplies: true },
      }),
    });
    const place = document.getElementById(wanted.containerid);
    const won = (await answer.json()).slots[0];
    if (!place || !won) return;
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: won.width, height: won.height, scrolling: 'no', title: '' });
    frame.style.border = '0';
    frame.src = won.displayurl;
    place.replaceChildren(frame);
  }

  window.Criteo = { events: { push: (run) => run() }, DisplayAd: display };
  for (const run of waiting) run();
})();
