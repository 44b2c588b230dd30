import CookieConsent from '@grrr/cookie-consent';

customElements.define('cookie-consent', CookieConsent);
