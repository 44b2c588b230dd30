import { calls, type Watched } from '../watched.ts';

export const audio: readonly Watched[] = [
  ...calls('audio.startRendering', 'OfflineAudioContext.prototype', 'startRendering'),
  ...calls('audio.getChannelData', 'AudioBuffer.prototype', 'getChannelData', 'copyFromChannel'),
  ...calls(
    'audio.getFloatFrequencyData',
    'AnalyserNode.prototype',
    'getFloatFrequencyData',
    'getByteFrequencyData',
  ),
  ...calls('audio.createOscillator', 'BaseAudioContext.prototype', 'createOscillator'),
  ...calls('audio.createDynamicsCompressor', 'BaseAudioContext.prototype', 'createDynamicsCompressor'),
];
