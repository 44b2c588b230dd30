import type { consentToldNl } from './consent-told-nl.ts';
import type { Message } from './translate.ts';

/** English texts about what a site told others of the choice over cookies. Part of en.ts. */
export const consentToldEn = {
  'consentTold.title': 'What the site said about your choice',
  'consentTold.intro': 'Websites pass your choice on in a code. This is what it said.',
  'consentTold.pages': 'Pages of what the site said about your choice',
  'consentTold.claimed': 'Only the page itself says so.',
  'consentTold.made': 'The code dates from {day}.',
  'consentTold.gpc': 'Your browser itself asked not to share your data (GPC).',

  'consentTold.companies': { one: '{count} company', other: '{count} companies' },
  'consentTold.partners': { one: '{count} partner', other: '{count} partners' },

  'consentTold.agreed.told': 'The site told {who} that you agree to {what}.',
  'consentTold.agreed.noted': 'The site wrote down that you agree to {what}.',
  'consentTold.agreed.for': {
    one: 'That goes for {count} partner.',
    other: 'That goes for {count} partners.',
  },
  'consentTold.refused.told': 'The site told {who} that you agree to nothing.',
  'consentTold.refused.noted': 'The site wrote down that you agree to nothing.',
  'consentTold.interest': {
    one: 'The site says that {count} partner does not need your yes for {what}.',
    other: 'The site says that {count} partners do not need your yes for {what}.',
  },
  'consentTold.interestWhy': 'This is called “legitimate interest”.',

  'consentTold.google.agreed': {
    one: 'The site said that you agree to {count} extra partner of Google.',
    other: 'The site said that you agree to {count} extra partners of Google.',
  },
  'consentTold.google.none': 'The site said that you agree to no extra partner of Google.',
  'consentTold.us': 'The site passed on an American privacy code.',
  'consentTold.us.objected': 'It says that your data may not be sold.',
  'consentTold.us.sold': 'It says that you do not object to your data being sold.',
  'consentTold.us.here': 'Such a code is not made for the rules in Europe.',
  'consentTold.elsewhere': 'The site passed on a code for rules outside Europe.',
  'consentTold.unreadable': 'The site passed on a code that we cannot read.',

  'consentTold.mode.granted': '{company} heard that this is allowed: {what}.',
  'consentTold.mode.grantedThrough': '{company} heard through the site that this is allowed: {what}.',
  'consentTold.mode.denied': '{company} heard that this is not allowed: {what}.',
  'consentTold.mode.deniedThrough': '{company} heard through the site that this is not allowed: {what}.',
  'consentTold.mode.alsoDenied': 'This is not allowed: {what}.',
  'consentTold.mode.unset': '{company} was sent something, but heard nothing about your choice.',
  'consentTold.mode.times': { one: 'That happened {count} time.', other: 'That happened {count} times.' },
  'consentTold.mode.still': {
    one: 'Still, {count} message about your visit went there.',
    other: 'Still, {count} messages about your visit went there.',
  },
  'consentTold.mode.all.granted': 'everything, also advertising that fits you',
  'consentTold.mode.all.denied': 'cookies, sending your data and advertising that fits you',
  'consentTold.mode.adStorage': 'cookies for advertising',
  'consentTold.mode.analyticsStorage': 'cookies to measure',
  'consentTold.mode.adUserData': 'sending your data for advertising',
  'consentTold.mode.adPersonalization': 'advertising that fits you',

  'consentTold.what.more': 'more',
  'consentTold.what.profile': 'an ad profile',
  'consentTold.what.content': 'a profile to choose what you see',
  'consentTold.what.place': 'your exact location',
  'consentTold.what.device': 'recognising your device',
  'consentTold.what.ads': 'advertising',
  'consentTold.what.storage': 'cookies',
  'consentTold.what.measure': 'measurements',

  'consentTold.phase.before': 'You had not chosen anything yet.',
  'consentTold.phase.rejected': 'You had refused.',
  'consentTold.phase.withdrawn': 'You had taken your yes back.',
  'consentTold.phase.accepted': 'You had said yes.',
  'consentTold.phase.earlier-choice': 'The site remembered an earlier choice of yours.',
  'consentTold.phase.no-platform': 'We saw no question about cookies.',
  'consentTold.phase.unknown': 'We do not know what you had chosen.',
  'consentTold.phase.found': 'That code was there already when we began to look.',
  'consentTold.phase.platform': 'The site says that you had chosen. We did not see that.',
} as const satisfies { readonly [Key in keyof typeof consentToldNl]: Message };
