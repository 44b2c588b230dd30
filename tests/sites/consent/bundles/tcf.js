// A small consent platform of our own on IAB Europe's library: its stub stands on the page before it, the library answers
// `__tcfapi`, and what is drawn is ours. A page fills `window.toestemming` beforehand:
// { naam, partners, vooraf: 'niets' | 'alles' | 'belang', weigeren, belang, ja, muur, kader }.
import { CmpApi } from '@iabtcf/cmpapi';
import { GVL, TCModel, TCString } from '@iabtcf/core';

const options = window.toestemming;
const count = options.partners;
const numbers = (amount) => Array.from({ length: amount }, (_, index) => index + 1);
const byNumber = (amount, make) => Object.fromEntries(numbers(amount).map((id) => [id, make(id)]));

/** A list of partners in the form of IAB Europe's, with made-up names. */
const list = {
  gvlSpecificationVersion: 3,
  vendorListVersion: 142,
  tcfPolicyVersion: 5,
  lastUpdated: '2026-11-19T16:00:12Z',
  purposes: byNumber(11, (id) => ({ id, name: `Doel ${id}`, description: '', illustrations: [] })),
  specialPurposes: byNumber(3, (id) => ({
    id,
    name: `Bijzonder doel ${id}`,
    description: '',
    illustrations: [],
  })),
  features: byNumber(3, (id) => ({ id, name: `Functie ${id}`, description: '', illustrations: [] })),
  specialFeatures: byNumber(2, (id) => ({
    id,
    name: `Bijzondere functie ${id}`,
    description: '',
    illustrations: [],
  })),
  stacks: {},
  dataCategories: {},
  vendors: byNumber(count, (id) => ({
    id,
    name: `Partner ${id}`,
    purposes: [1, 3, 4],
    legIntPurposes: [2, 7, 8, 9, 10],
    flexiblePurposes: [],
    specialPurposes: [1],
    features: [],
    specialFeatures: [],
    urls: [],
  })),
};

/** `ja`, `nee` or `belang` (no consent, everything as legitimate interest) as a TC string. */
function stringOf(choice) {
  const model = new TCModel(new GVL(list));
  // A number that IAB Europe gave to nobody.
  model.cmpId = 4001;
  model.cmpVersion = 7;
  model.consentScreen = 1;
  model.consentLanguage = 'NL';
  model.publisherCountryCode = 'NL';
  model.isServiceSpecific = true;
  if (choice === 'ja') {
    model.purposeConsents.set(numbers(11));
    model.vendorConsents.set(numbers(count));
    model.specialFeatureOptins.set([1]);
  }
  if (choice === 'belang') {
    model.purposeLegitimateInterests.set([2, 7, 8, 9, 10]);
    model.vendorLegitimateInterests.set(numbers(count));
  }
  return TCString.encode(model);
}

const api = new CmpApi(4001, 7, true);
const stored = /(?:^|; )euconsent-v2=([^;]+)/.exec(document.cookie)?.[1];
const before = { niets: () => '', alles: () => stringOf('ja'), belang: () => stringOf('belang') };

function store(text) {
  document.cookie = `euconsent-v2=${text}; path=/; max-age=33696000; SameSite=Lax; Secure`;
}

if (stored) {
  api.update(stored, false);
  if (TCString.decode(stored).purposeConsents.has(1)) options.ja(stored);
} else {
  api.update(before[options.vooraf](), true);
  if (options.vooraf === 'alles') {
    store(stringOf('ja'));
    options.ja(stringOf('ja'));
  }
  draw();
}

function choose(choice) {
  const text = stringOf(choice);
  store(text);
  api.update(text, false);
  document.querySelector('#tcf-scherm')?.remove();
  document.documentElement.style.overflow = '';
  if (choice === 'ja') options.ja(text);
}

function draw() {
  if (options.muur) document.documentElement.style.overflow = 'hidden';
  const place = document.createElement('div');
  place.id = 'tcf-scherm';
  if (options.kader) {
    place.innerHTML = `<iframe src="${options.kader}" title="Bericht over privacy" class="tcf-kader"></iframe>`;
    addEventListener('message', ({ data, origin }) => {
      if (origin === new URL(options.kader).origin && data?.keuze) choose(data.keuze);
    });
  } else {
    place.innerHTML = panel();
    place.addEventListener('click', pressed);
  }
  document.body.append(place);
}

function pressed(event) {
  const act = event.target.closest('[data-tcf]')?.dataset.tcf;
  const show = (part) => {
    for (const one of document.querySelectorAll('#tcf-scherm [data-deel]'))
      one.hidden = one.dataset.deel !== part;
  };
  if (act === 'ja') choose('ja');
  if (act === 'nee') choose('nee');
  if (act === 'bewaar')
    choose(document.querySelector('#tcf-scherm [data-belang]:checked') ? 'belang' : 'nee');
  if (act === 'instellen') show('twee');
}

function panel() {
  const partners = count > 20 ? `onze ${count} partners` : `${count} partners`;
  const interest = ['Advertenties meten', 'Inhoud meten', 'Producten verbeteren']
    .map((label) => `<label><input type="checkbox" role="switch" data-belang checked> ${label}</label>`)
    .join('');
  return `<div class="tcf-achter"></div><div class="tcf-paneel" role="dialog" aria-label="Jouw privacy">
<div data-deel="een"><h2>${options.naam} vraagt je toestemming</h2>
<p>Wij en ${partners} bewaren informatie op je apparaat en gebruiken die voor advertenties en inhoud die bij je passen, om die te meten en om onderzoek te doen. Je kunt je keuze altijd wijzigen of intrekken via Cookie-instellingen onderaan. <a href="/privacy">Privacyverklaring</a></p>
<div class="tcf-knoppen"><button type="button" data-tcf="instellen" class="tcf-rand">Instellen</button>${options.weigeren ? '<button type="button" data-tcf="nee">Alles weigeren</button>' : ''}<button type="button" data-tcf="ja">Alles accepteren</button></div></div>
<div data-deel="twee" hidden><h2>Instellingen</h2>
<h3>Toestemming</h3><label><input type="checkbox" role="switch"> Advertentieprofiel maken</label><label><input type="checkbox" role="switch"> Advertenties op basis van je profiel</label>
${options.belang ? `<h3>Gerechtvaardigd belang</h3><p>Deze partners gebruiken je gegevens voor advertenties op grond van een gerechtvaardigd belang. Je kunt bezwaar maken.</p>${interest}` : ''}
<div class="tcf-knoppen"><button type="button" data-tcf="bewaar">Keuze bewaren</button></div></div></div>`;
}
