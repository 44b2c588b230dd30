import { table } from '../natives.ts';
import { firstText, type Watched } from '../watched.ts';

const asked = table<true>();
let askedCount = 0;

export const webgl: readonly Watched[] = [
  'WebGLRenderingContext.prototype',
  'WebGL2RenderingContext.prototype',
].flatMap((on): Watched[] => [
  {
    id: 'webgl.getParameter',
    on,
    name: 'getParameter',
    how: 'call',
    keep: (_, given) => (given[0] === 37445 ? 'vendor' : given[0] === 37446 ? 'renderer' : ''),
    running(_, given) {
      const key = `${given[0] as number}`;
      if (typeof given[0] === 'number' && askedCount < 200 && !asked[key]) {
        asked[key] = true;
        askedCount += 1;
      }
      return `parameters:${askedCount}`;
    },
  },
  {
    id: 'webgl.getExtension',
    on,
    name: 'getExtension',
    how: 'call',
    keep: (self, given) =>
      firstText(self, given) === 'WEBGL_debug_renderer_info' ? 'WEBGL_debug_renderer_info' : '',
  },
  { id: 'webgl.getSupportedExtensions', on, name: 'getSupportedExtensions', how: 'call' },
  { id: 'webgl.getShaderPrecisionFormat', on, name: 'getShaderPrecisionFormat', how: 'call' },
  { id: 'webgl.readPixels', on, name: 'readPixels', how: 'call' },
]);
