import { Application, Graphics, Text } from 'pixi.js';
import { main, ran } from './shared/own.js';

const app = new Application();
await app.init({ width: 600, height: 300, background: '#1099bb', preference: 'webgl' });
main.append(app.canvas);
const boat = new Graphics().rect(0, 0, 90, 30).fill(0xffffff);
const words = new Text({
  text: 'Vaar naar de haven, kapitein! 0123456789',
  style: { fill: 'yellow', fontSize: 24 },
});
words.y = 60;
app.stage.addChild(boat, words);
app.ticker.add(({ deltaTime }) => {
  boat.x = (boat.x + 2 * deltaTime) % 600;
});
addEventListener('keydown', () => {
  boat.y += 5;
});
const picture = await app.renderer.extract.base64(app.stage);
if (picture.length > 1000) ran();
