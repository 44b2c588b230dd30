import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { page } from './page.ts';

/** Reads a value that tells which frame did it. */
const read = (name: string) => `navigator.${name}`;

/** Frames of every kind, each of which looks at something else. */
export const hosts: HostTable = {
  'kaders.gedrag-demo.nl': () =>
    page(
      'Kaders in een bladzijde',
      `<iframe src="https://kader.derde-demo.com/"></iframe>
<iframe srcdoc="<script>${read('languages')}</script>"></iframe>
<iframe sandbox="allow-scripts" src="https://kader.derde-demo.com/zandbak"></iframe>
<script>
const leeg = document.createElement('iframe');
document.body.append(leeg);
leeg.contentWindow.navigator.platform;
const blob = document.createElement('iframe');
blob.src = URL.createObjectURL(new Blob(['<script>${read('plugins')}<\\/script>'], { type: 'text/html' }));
document.body.append(blob);
</script>`,
    ),
  'kader.derde-demo.com': ({ url }) =>
    page(
      'Kader',
      `<script>${url.pathname === '/zandbak' ? read('maxTouchPoints') : read('hardwareConcurrency')}</script>`,
    ),
};
