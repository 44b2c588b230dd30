import type { SitePage } from '../markup/site-page.ts';
import { googleTag } from '../markup/slots.ts';
import { texts } from './texts.ts';

/** Each time that somebody scrolls to the end, one more article with a place that did not exist before. Three in all. */
const more = `<script>
(() => {
  let number = 0;
  const next = () => {
    if (number === 3) return;
    number += 1;
    const id = 'div-gpt-ad-18000000000' + number + '-0';
    const article = document.createElement('article');
    article.innerHTML = '<div class="vak"><div id="' + id + '" style="min-width:300px;min-height:250px"></div></div><h2>Verhaal ' + number + '</h2>' + '<p style="min-height:70vh">De brug gaat maandag open.</p>';
    document.getElementById('meer').append(article);
    googletag.cmd.push(() => {
      googletag.defineSlot('/21812345/eindeloos/' + number, [300, 250], id).addService(googletag.pubads());
      googletag.enableServices();
      googletag.display(id);
    });
  };
  new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) next(); }).observe(document.querySelector('footer'));
})();
</script>`;

export const endless: readonly SitePage[] = [
  {
    host: 'www.eindelozepagina-demo.nl',
    kind: 'krant',
    name: 'De Lange Lezer',
    title: 'Omrijden hoeft niet meer',
    colour: '#283618',
    paragraphs: [...texts.village, ...texts.travel, ...texts.film],
    headHtml: googleTag,
    endHtml: `${'<p style="min-height:60vh">De brug is breed genoeg voor de bus.</p>'.repeat(2)}<div id="meer"></div>`,
    lastHtml: more,
  },
];
