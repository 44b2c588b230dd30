// Header bidding with the real prebid.js: four exchanges are asked at once, before the reader has answered anything.
(() => {
  function load(source) {
    const element = document.createElement('script');
    element.async = true;
    element.src = source;
    document.head.append(element);
  }

  const bids = (zone) => [
    { bidder: 'appnexus', params: { placementId: 13144370 + zone } },
    { bidder: 'rubicon', params: { accountId: '14062', siteId: '70608', zoneId: String(335918 + zone) } },
    { bidder: 'criteo', params: { networkId: 8123, zoneId: 1460 + zone } },
    { bidder: 'improvedigital', params: { placementId: 22135702 + zone, publisherId: 1220 } },
  ];
  const units = [
    { code: 'ad-boven', mediaTypes: { banner: { sizes: [[728, 90]] } }, bids: bids(1) },
    { code: 'ad-zij', mediaTypes: { banner: { sizes: [[300, 250]] } }, bids: bids(2) },
  ];

  function show(unit) {
    const [best] = window.pbjs.getHighestCpmBids(unit.code);
    const place = document.getElementById(unit.code);
    if (!best || !place) return;
    const frame = document.createElement('iframe');
    Object.assign(frame, { title: 'Advertentie van derden', width: best.width, height: best.height });
    frame.style.border = '0';
    frame.scrolling = 'no';
    place.replaceChildren(frame);
    frame.contentDocument.body.style.margin = 0;
    window.pbjs.renderAd(frame.contentDocument, best.adId);
  }

  window.pbjs = { que: [] };
  window.pbjs.que.push(() => {
    const { pbjs } = window;
    pbjs.setConfig({
      bidderTimeout: 1500,
      currency: undefined,
      userSync: {
        syncDelay: 300,
        syncsPerBidder: 5,
        filterSettings: {
          iframe: { bidders: '*', filter: 'include' },
          image: { bidders: '*', filter: 'include' },
        },
        userIds: [
          { name: 'sharedId', storage: { type: 'cookie', name: '_sharedID', expires: 365 } },
          {
            name: 'id5Id',
            params: { partner: 1234 },
            storage: { type: 'html5', name: 'id5id', expires: 90 },
          },
        ],
        // Longer than a busy machine makes a partner wait: who is asked must not hang on how fast it answers.
        auctionDelay: 3000,
      },
      ortb2: { site: { name: 'De Waterkrant', cat: ['IAB12'], language: 'nl' } },
    });
    // Criteo may keep its identifier on this site, as its own instructions ask.
    pbjs.bidderSettings = { criteo: { storageAllowed: true } };
    pbjs.addAdUnits(units);
    pbjs.requestBids({
      bidsBackHandler: () => {
        window.helderDemoAuction = pbjs.getBidResponses();
        for (const unit of units) show(unit);
      },
    });
  });
  document.addEventListener('DOMContentLoaded', () =>
    load('https://assets.dewaterkrant-demo.nl/prebid11.36.0.js'),
  );

  window._sf_async_config = { uid: 65432, domain: 'dewaterkrant-demo.nl' };
  load('https://static.chartbeat.com/js/chartbeat.js');
  load('https://sb.scorecardresearch.com/cs/6035000/beacon.js');
  load('https://tags.crwdcntrl.net/lt/c/16589/lt.min.js');

  // Consent mode: Google's tag comes at once and reports without cookies until the reader says yes.
  window.dataLayer = [
    ['consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' }],
    ['js', new Date()],
    ['config', 'G-WATERKRANT'],
  ];
  load('https://www.googletagmanager.com/gtag/js?id=G-WATERKRANT');
})();
