// Stand-in for Taboola's widget: asks for recommendations, and draws them as its grid of thumbnails does.
(() => {
  const publisher = '__PUBLISHER__';
  const waiting = window._taboola || [];
  const settings = Object.assign({}, ...waiting);

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function item(recommended, index) {
    const cube = element(
      'div',
      `videoCube trc_spotlight_item origin-undefined thumbnail_top textItem videoCube_${index + 1}_child syndicatedItem`,
    );
    cube.dataset.itemId = recommended.id;
    cube.style.cssText = 'flex:1 1 0;min-width:150px;font-family:Arial,sans-serif';
    const link = (className) =>
      Object.assign(element('a', className), {
        href: recommended.url,
        target: '_blank',
        rel: 'nofollow noopener sponsored',
        title: recommended.title,
      });
    const picture = link('item-thumbnail-href');
    const thumb = element('span', 'thumbBlock');
    thumb.style.cssText = `display:block;height:110px;background:url("${recommended.thumbnail}") center/cover`;
    picture.append(thumb);
    const words = link('item-label-href');
    words.style.cssText = 'text-decoration:none;color:#222;display:block;padding:6px 0';
    const box = element('span', 'video-label-box trc-main-label');
    box.append(element('span', 'video-label video-title', recommended.title));
    box.firstChild.style.cssText = 'display:block;font-weight:700;font-size:15px;line-height:1.3';
    const brand = element('span', 'branding', recommended['branding-text']);
    brand.style.cssText = 'display:block;color:#666;font-size:12px';
    box.append(brand);
    words.append(box);
    cube.append(picture, words);
    return cube;
  }

  function draw({ trc }) {
    const place = document.getElementById(settings.container);
    if (!place || trc.vl.length === 0) return;
    place.classList.add('trc_related_container', 'trc_spotlight_widget', 'trc_elastic');
    place.dataset.placementName = settings.placement;
    const box = element('div', 'trc_rbox_container');
    const rbox = element('div', 'trc_rbox thumbnails-a trc-content-sponsored');
    const header = element('div', 'trc_rbox_header trc_rbox_border_elm');
    header.style.cssText =
      'display:flex;justify-content:space-between;font:700 18px Arial,sans-serif;margin:8px 0';
    header.append(element('span', 'trc_rbox_header_span', 'Meer voor jou'));
    if (trc.demoMarked) {
      const left = element('div', 'trc_header_left_column');
      left.style.cssText = 'font:12px Arial,sans-serif;color:#555';
      const by = element('a', 'trc_attribution', 'Gesponsorde links door Taboola');
      by.href = `https://popup.taboola.com/nl/?template=colorbox&utm_source=${publisher}`;
      by.style.color = '#555';
      left.append(by);
      header.append(left);
    }
    const outer = element('div', 'trc_rbox_outer');
    const content = element('div', 'trc_rbox_div trc_rbox_border_elm');
    content.style.cssText = 'display:flex;gap:14px;flex-wrap:wrap';
    content.append(...trc.vl[0].v.map(item));
    outer.append(content);
    rbox.append(header, outer);
    box.append(rbox);
    place.replaceChildren(box);
  }

  window.TRC = { callback: draw };
  const data = {
    id: 312,
    ii: location.pathname,
    it: 'article',
    sd: null,
    ui: null,
    vi: Date.now(),
    cv: '20261120-2-RELEASE',
    u: location.href,
    bw: innerWidth,
    bh: innerHeight,
    r: [{ li: 'rbox-t2m', s: 3, uim: settings.mode, uip: settings.placement, orig_uip: settings.placement }],
  };
  const query = new URLSearchParams({ tim: '10:21:14.512', lti: 'deflated', data: JSON.stringify(data) });
  query.set('pubit', 'i');
  query.set('gdpr', '1');
  const report = document.createElement('script');
  report.src = `https://trc.taboola.com/${publisher}/trc/3/json?${query}`;
  document.head.append(report);
})();
