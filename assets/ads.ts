/** The styles of the ads on a page: the popup loads them with its details, after the first sentence. */
import './styles/ads.css';
