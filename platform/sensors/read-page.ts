import type { PageClaim } from '../messages.ts';

const mostLinks = 150;
const mostText = 6000;

/**
 * Reads what the DOM sensor reports: title, meta, headings, links, forms, mixed content, and a sample of the text
 * that the background counts words in and drops. Values of fields are never read.
 */
export function readPage(document: Document, location: Location): PageClaim {
  const text = (document.body?.textContent ?? '').slice(0, 200_000);
  return {
    type: 'page',
    title: document.title.slice(0, 300),
    language: document.documentElement.lang.slice(0, 35) || null,
    meta: readMeta(document),
    headings: texts(document.querySelectorAll('h1, h2'), 30, 200),
    links: readLinks(document),
    forms: [...document.forms].slice(0, 20).map((form) => readForm(form)),
    mixedContent: location.protocol === 'https:' ? readMixedContent(document) : [],
    textSample: visibleText(document).slice(0, mostText),
    words: text.split(/\s+/).length,
  };
}

function readMeta(document: Document): Record<string, string> {
  const meta: Record<string, string> = {};
  for (const element of [...document.querySelectorAll('meta[content]')].slice(0, 80)) {
    const name =
      element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('http-equiv');
    if (name === null || Object.keys(meta).length >= 40) continue;
    meta[name.toLowerCase().slice(0, 80)] = (element.getAttribute('content') ?? '').slice(0, 300);
  }
  return meta;
}

function readLinks(document: Document): PageClaim['links'] {
  const links: PageClaim['links'] = [];
  const all = [...document.links];
  // The first links are the menu, the last ones the footer: there stand statements, terms and codes.
  const some = all.length <= mostLinks ? all : [...all.slice(0, mostLinks / 2), ...all.slice(-mostLinks / 2)];
  for (const link of some)
    links.push({ text: squash(link.textContent ?? '', 80), href: link.href.slice(0, 600) });
  return links;
}

function readForm(form: HTMLFormElement): PageClaim['forms'][number] {
  // A field that is called "action" hides the property: read the attribute.
  const address = URL.parse(form.getAttribute('action') ?? '', document.baseURI);
  return {
    method: form.getAttribute('method')?.toLowerCase() === 'post' ? 'post' : 'get',
    action: (address?.href ?? '').slice(0, 600),
    insecure: address?.protocol === 'http:',
    fields: [...form.querySelectorAll('input, select, textarea')].slice(0, 40).map((field) => ({
      type: (field.getAttribute('type') ?? field.localName).slice(0, 30).toLowerCase(),
      name: (field.getAttribute('name') ?? field.id).slice(0, 60),
      required: field.hasAttribute('required'),
    })),
  };
}

function readMixedContent(document: Document): string[] {
  const selector =
    'img[src^="http:"], script[src^="http:"], iframe[src^="http:"], link[rel~="stylesheet"][href^="http:"]';
  return [...document.querySelectorAll(selector)]
    .slice(0, 30)
    .map((element) => (element.getAttribute('src') ?? element.getAttribute('href') ?? '').slice(0, 600));
}

/** Text of the blocks that people read; scripts, styles and hidden templates are not among them. */
function visibleText(document: Document): string {
  let text = '';
  for (const element of document.querySelectorAll('h1, h2, h3, p, li, a, button, figcaption, td')) {
    text += ` ${squash(element.textContent ?? '', 400)}`;
    if (text.length > mostText) break;
  }
  return text;
}

function texts(elements: Iterable<Element>, most: number, length: number): string[] {
  return [...elements].slice(0, most).map((element) => squash(element.textContent ?? '', length));
}

function squash(text: string, length: number): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, length);
}
