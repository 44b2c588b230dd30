import type { HostTable } from '../../../cli/demo-web/answer.ts';
import { sheet } from './markup.ts';

/** TC string of the specification's kind: made in 2020 by platform 31, with consent for nothing. */
const text = 'COw4XqLOw4XqLAAAAAENAXCAAAAAAAAAAAAAAAAAAAAA';

/** Answers as consent platforms do: a frame by the standard name, and a listener for questions by message. */
const api = (status: string) => `<iframe name="__tcfapiLocator" style="display:none"></iframe><script>
addEventListener('message', ({ data, source }) => {
  const call = data && data.__tcfapiCall;
  if (!call || call.command !== 'addEventListener' || call.version !== 2) return;
  const returnValue = { tcString: '${text}', eventStatus: '${status}', gdprApplies: true, cmpId: 28, listenerId: 1 };
  source.postMessage({ __tcfapiReturn: { returnValue, success: true, callId: call.callId } }, '*');
});
</script>`;

/** A platform that says that a choice was made before, and one that shows its question. */
export const hosts: HostTable = {
  'eerder.platform-demo.nl': () => sheet('Keuze van eerder', api('tcloaded')),
  'vraag.platform-demo.nl': () => sheet('Platform vraagt', api('cmpuishown')),
  // No frame by the standard name: nobody is asked.
  'stil.platform-demo.nl': () =>
    sheet(
      'Platform zonder kader',
      `<script>window.vragen = []; addEventListener('message', ({ data }) => { if (data && data.__tcfapiCall) document.title = 'gevraagd'; });</script>`,
    ),
};
