// A home-made banner: what carries `data-kies` is pressed, what carries `data-banner` comes and goes.
// A page fills `window.keuze` beforehand: { ja(), nee(), vergeet, deel } (vergeet: it does not keep a refusal).
(() => {
  const settings = window.keuze || {};
  const name = 'cookiekeuze';
  const known = () => new RegExp(`(?:^|; )${name}=(\\w+)`).exec(document.cookie)?.[1];

  function keep(value) {
    if (settings.vergeet && value === 'nee') return;
    document.cookie = `${name}=${value}; path=/; max-age=15552000; SameSite=Lax; Secure`;
  }

  const roots = () => [document, ...(settings.deel ? [settings.deel] : [])];
  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);

  function show(visible) {
    for (const banner of all('[data-banner]')) banner.hidden = !visible;
    if (settings.slot) document.documentElement.style.overflow = visible ? 'hidden' : '';
  }

  function layer(number) {
    for (const part of all('[data-laag]')) part.hidden = part.dataset.laag !== String(number);
  }

  function obey(value) {
    if (value === 'ja') settings.ja?.();
    else settings.nee?.();
  }

  function choose(value) {
    keep(value);
    show(false);
    obey(value);
  }

  const acts = {
    ja: () => choose('ja'),
    nee: () => choose('nee'),
    bewaar: () => choose(all('[data-soort]:checked').length > 0 ? 'ja' : 'nee'),
    instellen: () => layer(2),
    terug: () => layer(1),
    dicht: () => show(false),
    opnieuw: () => {
      layer(1);
      show(true);
    },
  };

  window.keuzeStart = () => {
    for (const button of all('[data-kies]'))
      button.addEventListener('click', () => acts[button.dataset.kies]?.());
    const value = known();
    if (value) obey(value);
    show(!value);
    layer(1);
  };
  window.keuzeKies = choose;
  if (!settings.wacht) addEventListener('DOMContentLoaded', window.keuzeStart);
})();
