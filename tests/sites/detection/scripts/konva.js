import Konva from 'konva';
import { main, ran } from './shared/own.js';

const place = Object.assign(document.createElement('div'), { className: 'vlak' });
main.append(place);
const stage = new Konva.Stage({ container: place, width: 600, height: 300 });
const layer = new Konva.Layer();
stage.add(layer);
layer.add(new Konva.Circle({ x: 150, y: 150, radius: 70, fill: 'tomato', stroke: 'black', draggable: true }));
layer.add(
  new Konva.Text({ x: 260, y: 120, text: 'Teken een bootje, 1234567890', fontSize: 22, fill: 'navy' }),
);
stage.on('mousemove', () => layer.batchDraw());
setTimeout(() => {
  const picture = new Image();
  picture.src = stage.toDataURL();
  picture.alt = 'Je tekening';
  main.append(picture);
  ran();
}, 1000);
