import Cropper from 'cropperjs';
import { main, ran, send } from './shared/own.js';

// A photo is cut out in the page and goes to the page's own site.
const source = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
const pencil = source.getContext('2d');
pencil.fillStyle = 'teal';
pencil.fillRect(0, 0, 320, 240);
pencil.fillStyle = 'white';
pencil.font = '28px serif';
pencil.fillText('Mijn foto van de haven', 10, 120);
const image = new Image();
image.src = source.toDataURL();
await image.decode();
main.append(Object.assign(document.createElement('div'), { className: 'vlak' }));
main.lastElementChild.append(image);
const cropper = new Cropper(image, {
  aspectRatio: 1,
  ready() {
    send('/foto', { picture: cropper.getCroppedCanvas({ width: 100 }).toDataURL('image/jpeg') });
    ran();
  },
});
