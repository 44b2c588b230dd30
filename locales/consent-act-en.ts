import type { consentActNl } from './consent-act-nl.ts';
import type { Message } from './translate.ts';

/** English texts about a choice that Helder made for the person. Part of en.ts. */
export const consentActEn: { readonly [Key in keyof typeof consentActNl]: Message } = {
  'act.done.reject': 'Helder refused for you.',
  'act.done.accept': 'Helder said yes for you.',
  'act.clicks': { one: 'It took {count} click.', other: 'It took {count} clicks.' },
  'act.failed.reject': 'Refusing did not work.',
  'act.failed.accept': 'Saying yes did not work.',
  'act.why.child-mode': 'In child mode Helder never says yes.',
  'act.why.no-page': 'Helder cannot get into this page.',
  'act.why.other-page': 'Another page is shown here by now.',
  'act.why.busy': 'Helder is still busy here.',
  'act.why.no-banner': 'We saw no question about cookies.',
  'act.why.no-button': 'We found no button that does it.',
  'act.why.still-there': 'We pressed a button, but the question stayed.',
  'act.why.timeout': 'It took too long.',
  'act.afterReload': 'The same page, loaded again after your choice.',
  'act.trackers': { one: '{count} tracker', other: '{count} trackers' },
};
