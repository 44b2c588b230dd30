import * as THREE from 'three';
import { canvas, ran } from './shared/own.js';

const renderer = new THREE.WebGLRenderer({ canvas: canvas(), antialias: true, preserveDrawingBuffer: true });
renderer.setSize(600, 300);
const scene = new THREE.Scene();
const camera = new THREE.PerspectiveCamera(60, 2, 0.1, 100);
camera.position.z = 4;
const cube = new THREE.Mesh(new THREE.BoxGeometry(), new THREE.MeshNormalMaterial());
scene.add(cube);
let frames = 0;
renderer.setAnimationLoop(() => {
  cube.rotation.x += 0.02;
  cube.rotation.y += 0.03;
  renderer.render(scene, camera);
  frames += 1;
  if (frames === 20) ran();
});
addEventListener('keydown', ({ key }) => {
  if (key === 's') window.lastPicture = renderer.domElement.toDataURL();
});
