// Stand-in for Outbrain's widget: fills each `.OUTBRAIN` on the page.
(() => {
  const places = [...document.querySelectorAll('.OUTBRAIN:not([data-ob-mark])')];

  function element(tag, className, text) {
    const made = document.createElement(tag);
    made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function item(recommended, index) {
    const li = element('li', `ob-dynamic-rec-container ob-recIdx-${index} ob-p`);
    li.dataset.posIndex = index;
    li.style.cssText = 'list-style:none;flex:1 1 0;min-width:150px';
    const link = Object.assign(element('a', 'ob-dynamic-rec-link'), {
      href: recommended.url,
      target: '_blank',
      rel: 'nofollow noopener sponsored',
    });
    link.style.cssText = 'text-decoration:none;color:#222;font-family:Arial,sans-serif';
    const holder = element('span', 'ob-unit ob-rec-image-container');
    const image = Object.assign(element('img', 'ob-rec-image ob-show'), {
      src: recommended.thumbnail.url,
      alt: '',
    });
    image.style.cssText = 'width:100%;height:110px;object-fit:cover;display:block';
    holder.append(image);
    const text = element('span', 'ob-unit ob-rec-text', recommended.content);
    text.style.cssText = 'display:block;font-weight:700;font-size:15px;line-height:1.3';
    const source = element('span', 'ob-unit ob-rec-source', recommended.source_display_name);
    source.style.cssText = 'display:block;color:#666;font-size:12px';
    link.append(holder, text, source);
    li.append(link);
    return li;
  }

  function draw({ response }) {
    const place = places.find(({ dataset }) => dataset.widgetId === response.request.widgetJsId);
    if (!place || response.documents.count === 0) return;
    const widget = element('div', `ob-widget ob-grid-layout ${response.request.widgetJsId}`);
    const section = element('div', 'ob-widget-section ob-first');
    const header = element('div', 'ob-widget-header', response.settings.dynamicWidgetHeader);
    header.style.cssText = 'font:700 18px Arial,sans-serif;margin:8px 0';
    section.append(header);
    if (response.settings.demoMarked) {
      const what = element('div', 'ob_what');
      const link = element('a', '', 'Gesponsord door Outbrain');
      link.href = 'https://www.outbrain.com/what-is/default/nl';
      link.style.cssText = 'font:12px Arial,sans-serif;color:#555';
      what.append(link);
      section.append(what);
    }
    const items = element('ul', 'ob-widget-items-container');
    items.style.cssText = 'display:flex;flex-wrap:wrap;gap:14px;padding:0;margin:0';
    items.append(...response.documents.doc.map(item));
    section.append(items);
    widget.append(section);
    place.replaceChildren(widget);
  }

  window.OBR = { extern: { returned: draw } };
  for (const [index, place] of places.entries()) {
    place.dataset.obMark = 'true';
    const query = new URLSearchParams({
      url: place.dataset.src,
      idx: String(index),
      rand: String(Math.floor(Math.random() * 1e5)),
      widgetJSId: place.dataset.widgetId,
      va: 'true',
      et: 'true',
      format: 'vjnc',
      px: String(place.offsetLeft),
      py: String(place.offsetTop),
      settings: 'true',
      recs: 'true',
      gdpr: '1',
      version: '2010612',
    });
    const report = document.createElement('script');
    report.src = `https://mv.outbrain.com/Multivac/api/get?${query}`;
    document.head.append(report);
  }
})();
