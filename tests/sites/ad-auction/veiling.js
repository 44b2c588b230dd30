// Asks for advertising in the way that the query names; see site.ts.
(() => {
  const way = new URLSearchParams(location.search).get('manier');
  const load = (source) =>
    document.head.append(Object.assign(document.createElement('script'), { src: source }));

  if (way === 'npa') {
    window.googletag = { cmd: [] };
    window.googletag.cmd.push(() => {
      const { googletag } = window;
      googletag.defineSlot('/21801234/weer_boven', [728, 90], 'div-gpt-boven').addService(googletag.pubads());
      googletag.pubads().setTargeting('rubriek', 'weer');
      googletag.pubads().setPrivacySettings({ nonPersonalizedAds: true });
      googletag.enableServices();
      googletag.display('div-gpt-boven');
    });
    load('https://securepubads.g.doubleclick.net/tag/js/gpt.js');
    return;
  }

  // The purposes of both strings: 1, 2, 3, 4, 7, 9 and 10, or 2 and 7 alone. What the site asks for is in its own hands.
  const strings = {
    ja: 'CQtAQoAQtDjkAEsAEBENBQFoAPLAAEIAABpYEsQAoAAgAEAlgADAA4AA',
    nee: 'CQtAQoAQtDjkAEsAEBENBQFoAEIAAEIAABpYEsQAoAAgAEAlgADAA4AA',
  };
  const allowed = { ja: [1, 2, 3, 4, 7, 9, 10], nee: [2, 7] }[way];
  if (allowed) {
    document.cookie = `euconsent-v2=${strings[way]}; path=/; max-age=3600`;
    const consents = Object.fromEntries(allowed.map((purpose) => [purpose, true]));
    const vendors = Object.fromEntries(
      [32, 52, 91, 253, 76, 69, 10, 42, 131].map((vendor) => [vendor, true]),
    );
    const data = {
      tcString: strings[way],
      gdprApplies: true,
      eventStatus: 'tcloaded',
      cmpStatus: 'loaded',
      listenerId: 1,
      purpose: { consents, legitimateInterests: {} },
      vendor: { consents: vendors, legitimateInterests: {} },
    };
    window.__tcfapi = (command, _version, answer) =>
      answer(command === 'ping' ? { gdprApplies: true, cmpLoaded: true, cmpStatus: 'loaded' } : data, true);
  }

  const bids = [
    { bidder: 'appnexus', params: { placementId: 13144371 } },
    { bidder: 'rubicon', params: { accountId: '14062', siteId: '70608', zoneId: '335919' } },
    { bidder: 'criteo', params: { networkId: 8123, zoneId: 1461 } },
    { bidder: 'improvedigital', params: { placementId: 22135703, publisherId: 1220 } },
    { bidder: 'taboola', params: { publisherId: '1379742', tagId: 'boven' } },
    { bidder: 'adf', params: { mid: 1408 } },
    { bidder: 'ttd', params: { supplySourceId: 'waterstreek', publisherId: '1', placementId: 'boven' } },
    { bidder: 'smaato', params: { publisherId: '1100042525', adspaceId: '130563103' } },
  ];
  const userIds = [
    { name: 'sharedId', storage: { type: 'html5', name: '_sharedID', expires: 30 } },
    { name: 'id5Id', params: { partner: 1234 }, storage: { type: 'html5', name: 'id5id', expires: 30 } },
  ];
  const withNumbers = way === 'ja' || way === 'coppa-nummers';
  const audience = { data: [{ name: 'permutive.com', segment: [{ id: '4102' }], ext: { segtax: 4 } }] };
  const dsa = {
    dsarequired: 3,
    pubrender: 0,
    datatopub: 1,
    transparency: [{ domain: 'veiling-demo.nl', dsaparams: [1, 2] }],
  };

  window.pbjs = { que: [] };
  window.pbjs.que.push(() => {
    const { pbjs } = window;
    pbjs.setConfig({
      bidderTimeout: 1500,
      coppa: way === 'coppa' || way === 'coppa-nummers',
      ...(allowed
        ? { consentManagement: { gdpr: { cmpApi: 'iab', timeout: 500, defaultGdprScope: true } } }
        : {}),
      userSync: { syncEnabled: false, ...(withNumbers ? { userIds, auctionDelay: 3000 } : {}) },
      ortb2: {
        site: { name: 'De Waterstreek', cat: ['IAB15-10'] },
        ...(way === 'ja' ? { user: audience } : {}),
        ...(way === 'dsa' ? { regs: { ext: { dsa } } } : {}),
      },
    });
    pbjs.bidderSettings = { standard: { storageAllowed: true } };
    pbjs.addAdUnits([{ code: 'ad-boven', mediaTypes: { banner: { sizes: [[728, 90]] } }, bids }]);
    pbjs.requestBids({ bidsBackHandler: () => {} });
  });
  load('/prebid.js');
})();
