import Peer from 'simple-peer/simplepeer.min.js';
import { canvas, main, ran } from './shared/own.js';

// Two ends of a call in one page; the picture is a drawn one, so that no camera is needed.
const element = canvas(320, 240);
const pencil = element.getContext('2d');
let turn = 0;
setInterval(() => {
  turn += 1;
  pencil.fillStyle = `hsl(${turn * 9} 60% 50%)`;
  pencil.fillRect(0, 0, 320, 240);
}, 100);
const caller = new Peer({ initiator: true, stream: element.captureStream(10) });
const answerer = new Peer();
caller.on('signal', (data) => answerer.signal(data));
answerer.on('signal', (data) => caller.signal(data));
answerer.on('stream', (stream) => {
  const video = Object.assign(document.createElement('video'), {
    srcObject: stream,
    muted: true,
    autoplay: true,
  });
  main.append(video);
  ran();
});
