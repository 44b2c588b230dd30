/** The styles of the timeline: the popup loads them with its details, after the first sentence. */
import './styles/consent.css';
