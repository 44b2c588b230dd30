/** The styles that the full pages have beside base.ts. */
import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import '@utrecht/checkbox-css/dist/index.css';
import '@utrecht/data-list-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/select-css/dist/index.css';
import '@utrecht/table-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';
import './styles/ads.css';
import './styles/consent.css';
import './styles/orbit.css';
import './styles/pages.css';
