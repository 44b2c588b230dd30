/** The styles that every page of Helder has: tokens, NL Design System's components, and what is ours. */
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@nl-design-system-candidate/button-css/button.css';
import '@nl-design-system-candidate/data-badge-css/data-badge.css';
import '@nl-design-system-candidate/heading-css/heading.css';
import '@nl-design-system-candidate/link-css/link.css';
import '@nl-design-system-candidate/number-badge-css/number-badge.css';
import '@nl-design-system-candidate/paragraph-css/paragraph.css';
import '@utrecht/alert-css/dist/index.css';
import '@utrecht/unordered-list-css/dist/index.css';
import './tokens.css';
import './styles/nl-design-system.css';
import './styles/base.css';
import './styles/components.css';
