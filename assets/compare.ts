/** The styles of the comparison: on its own page, and its offer in the popup. */
import './styles/compare.css';
