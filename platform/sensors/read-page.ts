import type { PageClaim } from '../messages.ts';
import type { WatchedWorld } from './bridge.ts';

const mostLinks = 150;
const mostText = 6000;

/**
 * Reads what the DOM sensor reports: title, meta, headings, links, forms, mixed content, and a sample of the text
 * that the background counts words in and drops. Values of fields are never read.
 */
export function readPage(document: Document, location: Location): PageClaim {
  const text = (first(document, 'body')?.textContent ?? '').slice(0, 200_000);
  const base = first(document, 'html')?.baseURI ?? location.href;
  return {
    type: 'page',
    title: squash(first(document, 'head > title')?.textContent ?? '', 300),
    language: attribute(first(document, 'html'), 'lang')?.slice(0, 35) || null,
    meta: readMeta(document),
    headings: all(document, 'h1, h2').slice(0, 30).map(textOf(200)),
    links: readLinks(document, base),
    forms: all(document, 'form')
      .slice(0, 20)
      .map((form) => readForm(form, base)),
    mixedContent: location.protocol === 'https:' ? readMixedContent(document) : [],
    textSample: visibleText(document).slice(0, mostText),
    words: text.split(/\s+/).length,
    watched: (globalThis as WatchedWorld).helderHeard === true,
  };
}

// A page can put an element in the place of a method or property of its document or form, by the element's name
// alone: `<img name="querySelectorAll">`. Those of the prototypes are out of its reach.
function all(root: Document | Element, selector: string): Element[] {
  const { querySelectorAll } = root instanceof Element ? Element.prototype : Document.prototype;
  return [...querySelectorAll.call(root, selector)];
}

function first(document: Document, selector: string): Element | undefined {
  return all(document, selector)[0];
}

function attribute(element: Element | undefined, name: string): string | null {
  return element === undefined ? null : Element.prototype.getAttribute.call(element, name);
}

/** The address in an attribute; empty where there is none. */
function absolute(element: Element, name: string, base: string): string {
  return (URL.parse(attribute(element, name) ?? '', base)?.href ?? '').slice(0, 600);
}

function readMeta(document: Document): Record<string, string> {
  const meta: Record<string, string> = {};
  for (const element of all(document, 'meta[content]').slice(0, 80)) {
    const name =
      attribute(element, 'name') ?? attribute(element, 'property') ?? attribute(element, 'http-equiv');
    if (name === null || Object.keys(meta).length >= 40) continue;
    meta[name.toLowerCase().slice(0, 80)] = (attribute(element, 'content') ?? '').slice(0, 300);
  }
  return meta;
}

function readLinks(document: Document, base: string): PageClaim['links'] {
  const links = all(document, 'a[href], area[href]');
  // The first links are the menu, the last ones the footer: there stand statements, terms and codes.
  const some =
    links.length <= mostLinks ? links : [...links.slice(0, mostLinks / 2), ...links.slice(-mostLinks / 2)];
  return some.map((link) => ({ text: textOf(80)(link), href: absolute(link, 'href', base) }));
}

function readForm(form: Element, base: string): PageClaim['forms'][number] {
  const action = absolute(form, 'action', base);
  return {
    method: attribute(form, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
    action,
    insecure: action.startsWith('http:'),
    fields: all(form, 'input, select, textarea')
      .slice(0, 40)
      .map((field) => ({
        type: (attribute(field, 'type') ?? field.localName).slice(0, 30).toLowerCase(),
        name: (attribute(field, 'name') ?? field.id).slice(0, 60),
        required: field.hasAttribute('required'),
      })),
  };
}

function readMixedContent(document: Document): string[] {
  const selector =
    'img[src^="http:"], script[src^="http:"], iframe[src^="http:"], link[rel~="stylesheet"][href^="http:"]';
  return all(document, selector)
    .slice(0, 30)
    .map((element) => (attribute(element, 'src') ?? attribute(element, 'href') ?? '').slice(0, 600));
}

/** Text of the blocks that people read; scripts, styles and hidden templates are not among them. */
function visibleText(document: Document): string {
  let text = '';
  for (const element of all(document, 'h1, h2, h3, p, li, a, button, label, figcaption, td')) {
    text += ` ${textOf(400)(element)}`;
    if (text.length > mostText) break;
  }
  return text;
}

function textOf(length: number): (element: Element) => string {
  return (element) => squash(element.textContent ?? '', length);
}

/** White space in a row is one; what is far longer than asked for is not looked through. */
function squash(text: string, length: number): string {
  return text
    .slice(0, length * 20)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length);
}
