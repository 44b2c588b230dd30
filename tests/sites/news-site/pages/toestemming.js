// The banner: vanilla-cookieconsent, with what a "yes" switches on.
(() => {
  function load(source) {
    const element = document.createElement('script');
    element.async = true;
    element.src = source;
    document.head.append(element);
  }

  function accepted() {
    if (!window.CookieConsent.acceptedCategory('advertenties')) return;
    window.gtag?.('consent', 'update', { ad_storage: 'granted', analytics_storage: 'granted' });
    window.gtag?.('event', 'page_view');
    if (window.fbq) return;
    window.fbq = (...command) => window.fbq.queue.push(command);
    window.fbq.queue = [];
    window.fbq('init', '564738291056473');
    window.fbq('track', 'PageView');
    load('https://connect.facebook.net/en_US/fbevents.js');
  }

  window.CookieConsent.run({
    // Its own default hides the banner from a driven browser; a reader's browser shows it.
    hideFromBots: false,
    guiOptions: { consentModal: { layout: 'bar', position: 'bottom', equalWeightButtons: false } },
    categories: { noodzakelijk: { enabled: true, readOnly: true }, advertenties: {} },
    onConsent: accepted,
    onChange: accepted,
    language: {
      default: 'nl',
      translations: {
        nl: {
          consentModal: {
            title: 'De Waterkrant gebruikt cookies',
            description:
              'Wij en onze 214 partners gebruiken cookies om advertenties te laten zien die bij je passen, en om te meten hoe vaak je ons leest. Daarmee blijft het nieuws gratis.',
            acceptAllBtn: 'Akkoord',
            showPreferencesBtn: 'Instellen',
            footer: '<a href="/privacy">Privacy- en cookieverklaring</a>',
          },
          preferencesModal: {
            title: 'Cookie-instellingen',
            acceptAllBtn: 'Alles toestaan',
            acceptNecessaryBtn: 'Alles weigeren',
            savePreferencesBtn: 'Keuze bewaren',
            closeIconLabel: 'Sluiten',
            sections: [
              {
                title: 'Noodzakelijk',
                description: 'Zonder deze cookies werkt de site niet.',
                linkedCategory: 'noodzakelijk',
              },
              {
                title: 'Advertenties',
                description: 'Voor advertenties die bij je passen.',
                linkedCategory: 'advertenties',
              },
            ],
          },
        },
      },
    },
  });
})();
