import { calls, type Watched } from '../watched.ts';

const on = 'RTCPeerConnection.prototype';

export const webrtc: readonly Watched[] = [
  ...calls('webrtc.createDataChannel', on, 'createDataChannel'),
  ...calls('webrtc.createOffer', on, 'createOffer'),
  ...calls('webrtc.setLocalDescription', on, 'setLocalDescription'),
  ...calls('webrtc.setRemoteDescription', on, 'setRemoteDescription'),
  ...calls('webrtc.addTrack', on, 'addTrack', 'addTransceiver'),
  { id: 'webrtc.onicecandidate', on, name: 'onicecandidate', how: 'set' },
  { id: 'webrtc.localDescription', on, name: 'localDescription', how: 'get' },
];
