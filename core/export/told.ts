import type { ObservationData } from '../model/observation.ts';
import type { Language } from '../model/rule.ts';
import { type Act, acts } from '../pixels/acts.ts';
import { type ToldWords, toldWords } from './told-words.ts';

/** So many goods are named before "and more". */
const namedGoods = 2;
const contacts = ['email', 'phone', 'name', 'address', 'birth-date'] as const;

/** What a `pixel-event` observation means for a reader, in one sentence; its values are plain text, never markup. */
export function toldSentence(data: ObservationData, language: Language): string {
  const words = toldWords[language];
  const parts = [whatOf(data, words), ...asidesOf(data, words, language)];
  return words.sentence(text(data.service) ?? words.somebody, parts.join(', '), data.throughSite === true);
}

function whatOf(data: ObservationData, words: ToldWords): string {
  const act = actOf(data);
  const searched = text(data.searched);
  const event = text(data.event);
  const goods = goodsOf(data, words);
  const { plain, named } = words.acts[act];
  if (act === 'search' && searched !== null) return fill(words.searched, quote(searched));
  if (act === 'custom' && event !== null && event !== 'custom') return fill(words.named, quote(event));
  return goods === null || named === undefined ? plain : fill(named, goods);
}

/** What went along with it: goods and searches that the act does not name, the sum, numbers and contact data. */
function asidesOf(data: ObservationData, words: ToldWords, language: Language): string[] {
  const act = actOf(data);
  const searched = text(data.searched);
  const goods = words.acts[act].named === undefined ? goodsOf(data, words) : null;
  const told = new Set(list(data.told));
  const readable = contacts.filter((kind) => told.has(kind));
  const hashed = contacts.filter((kind) => told.has(`${kind}-hashed`) && !readable.includes(kind));
  return [
    goods === null ? null : fill(words.goods, goods),
    searched === null || act === 'search' ? null : fill(words.afterSearch, quote(searched)),
    sumOf(data, words, language),
    told.has('order') ? words.order : null,
    told.has('user-id') && act !== 'identify' ? words.number : null,
    contactOf(readable, words.readable, words),
    contactOf(hashed, words.hashed, words),
  ].filter((aside) => aside !== null);
}

function goodsOf(data: ObservationData, words: ToldWords): string | null {
  const goods = list(data.products);
  if (goods.length === 0) return null;
  const named = goods.slice(0, namedGoods).map(quote);
  return goods.length > namedGoods ? `${named.join(', ')}${words.more}` : named.join(words.and);
}

/** A sum as the language writes it; nothing for one that is none, or for zero. */
function sumOf(data: ObservationData, words: ToldWords, language: Language): string | null {
  const amount = Number((text(data.value) ?? '').replace(',', '.'));
  if (!Number.isFinite(amount) || amount === 0) return null;
  const digits = Number.isInteger(amount) ? 0 : 2;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const written = new Intl.NumberFormat(language, format).format(amount);
  const currency = text(data.currency);
  if (currency === null) return `${words.worth} ${written}`;
  const name = Object.hasOwn(words.currencies, currency) ? words.currencies[currency] : currency;
  return `${written} ${name}`;
}

function contactOf(kinds: readonly string[], template: string, words: ToldWords): string | null {
  if (kinds.length === 0) return null;
  const named = kinds.map((kind) => words.contact[kind] ?? kind);
  const last = named.at(-1) ?? '';
  const rest = named.slice(0, -1);
  return fill(template, rest.length === 0 ? last : `${rest.join(', ')}${words.and}${last}`);
}

function actOf(data: ObservationData): Act {
  return acts.find((act) => act === data.act) ?? 'custom';
}

/** Puts a text in the one place that a template has; the text is not read as a template. */
function fill(template: string, value: string): string {
  return template.replace(/\{\w+\}/, () => value);
}

function quote(value: string): string {
  return `‘${value}’`;
}

function text(value: ObservationData[string] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function list(value: ObservationData[string] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}
