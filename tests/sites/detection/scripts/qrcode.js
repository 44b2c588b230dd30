import QRCode from 'qrcode';
import { canvas, main, ran } from './shared/own.js';

await QRCode.toCanvas(canvas(200, 200), 'https://www.waterschap-demo.nl/pont');
const picture = new Image();
picture.src = await QRCode.toDataURL('Toegangskaartje 1234');
picture.alt = 'Kaartje';
main.append(picture);
ran();
