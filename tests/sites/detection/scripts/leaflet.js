import L from 'leaflet';
import { collect, main, ran } from './shared/own.js';

const place = Object.assign(document.createElement('div'), { className: 'vlak' });
main.append(place);
const map = L.map(place, { preferCanvas: true }).setView([52.4, 4.9], 12);
L.tileLayer(`${collect}/{z}/{x}/{y}.png`, { attribution: 'Proefkaart' }).addTo(map);
L.circleMarker([52.4, 4.9], { radius: 12 }).addTo(map).bindPopup('De pont');
// Where you are is asked when you want to know it.
main.addEventListener('click', () => map.locate({ setView: false }));
map.on('moveend', () => localStorage.setItem('kaart', JSON.stringify(map.getCenter())));
map.panBy([80, 40]);
setTimeout(ran, 500);
