import type { consentNl } from './consent-nl.ts';
import type { Message } from './translate.ts';

/** English texts about the choice over cookies: the timeline. Part of en.ts. */
export const consentEn = {
  'timeline.title': 'Your cookie choice',

  'timeline.first.before': {
    one: 'Before you chose, {count} tracker was already active.',
    other: 'Before you chose, {count} trackers were already active.',
  },
  'timeline.first.before.none': 'Before you chose, we saw no trackers.',
  'timeline.asked': {
    one: 'You have chosen nothing yet. Still, {count} tracker was already active.',
    other: 'You have chosen nothing yet. Still, {count} trackers were already active.',
  },
  'timeline.asked.none': 'You have chosen nothing yet. We have seen no trackers yet.',
  'timeline.first.rejected': {
    one: 'You refused here earlier. Still, {count} tracker was active.',
    other: 'You refused here earlier. Still, {count} trackers were active.',
  },
  'timeline.first.rejected.none': 'You refused here earlier. We saw no trackers now.',
  'timeline.first.withdrawn': {
    one: 'You took your yes back here earlier. Still, {count} tracker was active.',
    other: 'You took your yes back here earlier. Still, {count} trackers were active.',
  },
  'timeline.first.withdrawn.none': 'You took your yes back here earlier. We saw no trackers now.',
  'timeline.first.earlier-choice': {
    one: 'The site remembered an earlier choice of yours. {count} tracker was active.',
    other: 'The site remembered an earlier choice of yours. {count} trackers were active.',
  },
  'timeline.first.earlier-choice.none':
    'The site remembered an earlier choice of yours. We saw no trackers now.',
  'timeline.first.no-platform': {
    one: 'We saw no question about cookies. Still, {count} tracker was active.',
    other: 'We saw no question about cookies. Still, {count} trackers were active.',
  },
  'timeline.first.no-platform.none': 'We saw no question about cookies, and no trackers.',
  'timeline.perhapsEarlier': 'Perhaps you chose here before.',
  'timeline.unknown': 'We do not know whether you chose anything about cookies here.',
  'timeline.then.accepted': {
    one: 'After you agreed, {count} tracker joined.',
    other: 'After you agreed, {count} trackers joined.',
  },
  'timeline.then.accepted.none': 'After you agreed, we saw no new trackers.',
  'timeline.then.some': {
    one: 'After you agreed to some, {count} tracker joined.',
    other: 'After you agreed to some, {count} trackers joined.',
  },
  'timeline.then.some.none': 'After you agreed to some, we saw no new trackers.',
  'timeline.then.rejected': {
    one: 'After you refused, {count} tracker was still active.',
    other: 'After you refused, {count} trackers were still active.',
  },
  'timeline.then.rejected.none': 'After you refused, we saw no trackers.',
  'timeline.then.withdrawn': {
    one: 'After you took your yes back, {count} tracker was still active.',
    other: 'After you took your yes back, {count} trackers were still active.',
  },
  'timeline.then.withdrawn.none': 'After you took your yes back, we saw no trackers.',

  'timeline.why.late-start': 'Helder started later than the page.',
  'timeline.why.sensor-failed': 'Part of Helder did not work here.',
  'timeline.why.access-withheld': 'Helder was not allowed to see everything here.',
  'timeline.why.short': 'You were here too briefly. We look for a question for ten seconds.',
  'timeline.why.open': 'Helder may still be looking. Look again in a moment.',
  'timeline.why.other': 'The site may have asked something that we did not recognise.',
  'timeline.quiet': 'Not seen is not the same as not there. We look for a question for ten seconds.',

  'timeline.company': 'Company',
  'timeline.part.before': 'Before your choice',
  'timeline.part.rejected': 'You refused',
  'timeline.part.accepted': 'You agreed',
  'timeline.part.some': 'You agreed to some',
  'timeline.part.withdrawn': 'You withdrew',
  'timeline.part.earlier-choice': 'With your earlier choice',
  'timeline.part.no-platform': 'Without a choice of yours',
  'timeline.part.unknown': 'During your visit',
  'timeline.part.earlier.rejected': 'After your earlier no',
  'timeline.part.earlier.withdrawn': 'After you withdrew',
  'timeline.at': 'at {time}',
  'timeline.by.platform': '(so says the site)',
  'timeline.by.helder': '(Helder did it for you)',
  'timeline.notYet': 'You have chosen nothing yet',
  'timeline.mark.active': 'active',
  'timeline.mark.went-on': 'went on',
  'timeline.mark.back': 'came back',
  'timeline.mark.new': 'new',
  'timeline.mark.ping': 'got a signal',
  'timeline.mark.contact': 'not as a tracker',
  'timeline.mark.not-seen': 'not seen',
  'timeline.mark.despite': 'went on anyway',
  'timeline.mark.despiteNew': 'began anyway',
  'timeline.others': { one: '{count} other company', other: '{count} other companies' },
  'timeline.othersActive': '{count} active',
  'timeline.othersNew': '{count} active, {fresh} new',
  'timeline.more': { one: 'Show {count} more tracker', other: 'Show {count} more trackers' },
  'timeline.rest': { one: 'and {count} more tracker', other: 'and {count} more trackers' },
  'timeline.less': 'Show fewer trackers',
  'timeline.stored': 'left a number',
  'timeline.ping': 'A signal goes without cookies. The company still hears that somebody is there.',
  'timeline.platform': 'The question about cookies is by {platform}.',

  'timeline.act.refuse': 'Refuse with ‘{text}’ in the site’s question.',
  'timeline.act.settings': 'Look under ‘{text}’ for a way to refuse.',
  'timeline.act.refuseSomehow': 'Refuse in the site’s question.',
  'timeline.act.wayBack': 'You do not want this? Change your choice with ‘{text}’ on this site.',
  'timeline.act.clear': 'Delete the cookies of this site. Click the sign left of the address to do so.',
} as const satisfies { readonly [Key in keyof typeof consentNl]: Message };
