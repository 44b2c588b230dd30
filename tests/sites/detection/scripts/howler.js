import { Howl, Howler } from 'howler';
import { main, ran } from './shared/own.js';

// A second of a tone, made here.
const samples = 8000;
const bytes = new Uint8Array(44 + samples);
const view = new DataView(bytes.buffer);
const write = (at, words) => bytes.set(new TextEncoder().encode(words), at);
write(0, 'RIFF');
view.setUint32(4, 36 + samples, true);
write(8, 'WAVEfmt ');
view.setUint32(16, 16, true);
view.setUint16(20, 1, true);
view.setUint16(22, 1, true);
view.setUint32(24, samples, true);
view.setUint32(28, samples, true);
view.setUint16(32, 1, true);
view.setUint16(34, 8, true);
write(36, 'data');
view.setUint32(40, samples, true);
for (let at = 0; at < samples; at += 1) bytes[44 + at] = 128 + 60 * Math.sin(at / 3);
const source = `data:audio/wav;base64,${btoa(String.fromCharCode(...bytes))}`;
const sound = new Howl({ src: [source], format: ['wav'], loop: true, volume: 0.2, onload: ran });
main.addEventListener('click', () => (sound.playing() ? sound.pause() : sound.play()));
addEventListener('keydown', ({ key }) => key === 'm' && Howler.mute(true));
