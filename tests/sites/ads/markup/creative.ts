import type { Booking, Marking } from '../bookings.ts';
import { type Creative, creativeOf } from '../creatives.ts';

/** How a network wraps the address where an ad leads, so that clicks are counted. */
export type Wrap = (landing: string) => string;

/** What a network calls its marking, and where its corner sign leads. */
export interface Drawing {
  readonly wrap: Wrap;
  readonly word?: string;
  readonly choicesAddress?: string;
  /** HTML after the ad, e.g. pixels. */
  readonly after?: string;
}

const white = 'width:100%;height:100%;box-sizing:border-box;margin:0;position:relative;overflow:hidden';

/** The markup of one booked ad as it stands in its frame. */
export function drawn(booking: Booking, drawing: Drawing): string {
  const [id = 'bicycle'] = booking.shows;
  const creative = creativeOf(id);
  const { word = 'Advertentie', choicesAddress, after = '' } = drawing;
  const choices = booking.choices === true && choicesAddress !== undefined ? sign(choicesAddress) : '';
  return `<div style="${white}">${mark(booking.marking, word)}${body(creative, drawing.wrap)}${choices}</div>${after}`;
}

/** The same as a document that fills a frame. */
export function drawnDocument(booking: Booking, drawing: Drawing): string {
  return framed(drawn(booking, drawing));
}

export function framed(body: string): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title></title><style>html,body{margin:0;height:100%;font-family:"Liberation Sans",Arial,sans-serif}</style></head><body>${body}</body></html>`;
}

/** A word that says that this is advertising, or what stands in its place. */
export function mark(marking: Marking, word: string): string {
  const place = 'position:absolute;z-index:2;left:0;top:0;';
  const readable = `${place}background:#fff;color:#333;font-size:12px;line-height:1.4;padding:0 5px`;
  if (marking === 'none') return '';
  if (marking === 'text') return `<span style="${readable}">${word}</span>`;
  if (marking === 'hashtag') return `<span style="${readable}">#ad</span>`;
  if (marking === 'pale')
    return `<span style="${place}background:#fff;color:#c4c4c4;font-size:8px;padding:0 4px">${word}</span>`;
  if (marking === 'style')
    return `<style>.merk::before{content:"${word}"}</style><span class="merk" style="${readable}"></span>`;
  const picture = encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="78" height="16"><rect width="78" height="16" fill="#fff"/><text x="4" y="12" font-size="12" font-family="Arial" fill="#333">Advertentie</text></svg>',
  );
  return `<img style="${place}" width="78" height="16" alt="${word}" src="data:image/svg+xml,${picture}">`;
}

function body({ title, line, button, small, colours, landing }: Creative, wrap: Wrap): string {
  const [from, to] = colours;
  const lines = [
    title === '' ? '' : `<b style="display:block;font-size:22px;line-height:1.15">${title}</b>`,
    line === ''
      ? ''
      : `<span style="display:block;margin:8px 0 12px;font-size:15px;line-height:1.3">${line}</span>`,
    `<span style="display:inline-block;background:#fff;color:${from};font-weight:700;font-size:15px;border-radius:18px;padding:8px 16px">${button}</span>`,
    small === undefined ? '' : `<span style="display:block;margin-top:8px;font-size:11px">${small}</span>`,
  ];
  return `<a href="${escaped(wrap(landing))}" target="_blank" rel="noopener" style="display:flex;flex-direction:column;justify-content:center;align-items:flex-start;box-sizing:border-box;width:100%;height:100%;padding:22px 16px 12px;text-decoration:none;color:#fff;background:linear-gradient(135deg,${from},${to})">${lines.join('')}</a>`;
}

function sign(address: string): string {
  return `<a href="${escaped(address)}" target="_blank" aria-label="AdChoices" title="Waarom deze advertentie?" style="position:absolute;z-index:3;right:0;top:0;width:19px;height:15px;background:#fff"><svg viewBox="0 0 19 15" width="19" height="15" aria-hidden="true"><path d="M5 2l10 5.5L5 13z" fill="#00aecd"/></svg></a>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
