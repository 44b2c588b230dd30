import { hostOf } from '../../core/reduce/url.ts';
import { kindOf } from '../../core/search/kind.ts';
import type { Typing } from '../messages.ts';
import type { LiveVisit } from './visits.ts';

/** What was typed goes into the visit's memory as hashes; the text itself ends here. */
export function rememberTyping(typing: Typing, documentAddress: string, { typed }: LiveVisit): void {
  if (typing.type === 'submitted') {
    typed.submit(typing.names ?? undefined);
    return;
  }
  const { name, field, autocomplete, value } = typing;
  typed.type({ name, host: hostOf(documentAddress) }, kindOf(field, name, autocomplete, value), value);
}
