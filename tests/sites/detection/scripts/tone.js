import * as Tone from 'tone';
import { main, ran } from './shared/own.js';

const synth = new Tone.Synth().toDestination();
const meter = new Tone.Waveform(256);
synth.connect(meter);
main.addEventListener('click', async () => {
  await Tone.start();
  synth.triggerAttackRelease('C4', '8n');
});
addEventListener('keydown', ({ key }) => synth.triggerAttackRelease(key === 'a' ? 'A4' : 'E4', '16n'));
// A tune that is rendered beforehand, and drawn.
const tune = await Tone.Offline(() => {
  new Tone.Synth().toDestination().triggerAttackRelease('G4', 0.2, 0);
}, 0.5);
if (tune.getChannelData(0).some((value) => value !== 0)) ran();
setInterval(() => meter.getValue(), 100);
