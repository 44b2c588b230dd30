/** The styles that the popup has beside base.ts. */
import './styles/orbit.css';
import './styles/popup.css';
