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

/** The same over the other standard interfaces, with Google's list of further partners. */
const others = `<iframe name="__tcfapiLocator" hidden></iframe><iframe name="__gppLocator" hidden></iframe><iframe name="__uspapiLocator" hidden></iframe><script>
const answers = {
  __tcfapi: { tcString: '${text}', addtlConsent: '2~7.12~dv.13', eventStatus: 'tcloaded', gdprApplies: true, cmpId: 28 },
  __gpp: { eventName: 'listenerRegistered', data: true, pingData: { gppString: 'DBAA', cmpId: 28 } },
  __uspapi: { version: 1, uspString: '1YNN' },
};
addEventListener('message', ({ data, source }) => {
  for (const [name, returnValue] of Object.entries(answers)) {
    const call = data && data[name + 'Call'];
    if (call) source.postMessage({ [name + 'Return']: { returnValue, success: true, callId: call.callId } }, '*');
  }
});
</script>`;

/** A platform that says that a choice was made before, and one that shows its question. */
export const hosts: HostTable = {
  'eerder.platform-demo.nl': () => sheet('Keuze van eerder', api('tcloaded')),
  'vraag.platform-demo.nl': () => sheet('Platform vraagt', api('cmpuishown')),
  'andere.platform-demo.nl': () => sheet('Andere taal', others),
  // No frame by the standard name: nobody is asked.
  'stil.platform-demo.nl': () =>
    sheet(
      'Platform zonder kader',
      `<script>window.vragen = []; addEventListener('message', ({ data }) => { if (data && data.__tcfapiCall) document.title = 'gevraagd'; });</script>`,
    ),
};
