import { calls, type Watched } from '../watched.ts';

const navigator = 'Navigator.prototype';

/** The browser's own interfaces for advertising. */
export const advertising: readonly Watched[] = [
  ...calls('topics.browsingTopics', 'Document.prototype', 'browsingTopics'),
  ...calls('auction.join', navigator, 'joinAdInterestGroup'),
  ...calls('auction.run', navigator, 'runAdAuction'),
  { id: 'attribution.register', on: navigator, name: 'privateAttribution', how: 'get' },
];
