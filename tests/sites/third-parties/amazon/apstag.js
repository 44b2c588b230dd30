// Stand-in for Amazon's tag: one request for bids, and the frame of the winner.
(() => {
  const waiting = window.apstag?._Q || [];
  let settings = {};
  let answered = () => {};

  function fetchBids(wanted, callback) {
    answered = callback;
    const query = new URLSearchParams({
      src: '3001',
      pubid: settings.pubID || '',
      u: location.href,
      pid: Math.random().toString(36).slice(2, 15),
      cb: '0',
      ws: `${innerWidth}x${innerHeight}`,
      v: '24.1015.2204',
      t: String(wanted.timeout || 1000),
      slots: JSON.stringify(
        wanted.slots.map((slot) => ({
          sd: slot.slotID,
          s: slot.sizes.map((size) => size.join('x')),
          sn: slot.slotName,
        })),
      ),
      pj: '{"si_pagegroup":"web"}',
      gdpre: '1',
    });
    const report = document.createElement('script');
    report.src = `https://aax.amazon-adsystem.com/e/dtb/bid?${query}`;
    document.head.append(report);
  }

  window.apstag = {
    init: (given) => {
      settings = given;
    },
    fetchBids,
    punt: (answer) => answered(answer.slots.map((slot) => ({ ...slot, host: answer.host }))),
    setDisplayBids: () => {},
    renderImp(inDocument, bid) {
      const [width, height] = bid.amznsz.split('x');
      const frame = inDocument.createElement('iframe');
      Object.assign(frame, { width, height, scrolling: 'no', title: '' });
      frame.id = `apstag-f-iframe-${bid.amznp}`;
      frame.style.border = '0';
      frame.src = `${bid.host}/e/dtb/admi?b=${bid.amzniid}&rnd=${Math.floor(Math.random() * 1e12)}&pp=${bid.amznbid}&p=${bid.amznp}`;
      inDocument.body.append(frame);
    },
  };
  for (const [name, ...given] of waiting) {
    if (name === 'i') window.apstag.init(...given[0]);
    if (name === 'f') window.apstag.fetchBids(...given[0]);
  }
})();
