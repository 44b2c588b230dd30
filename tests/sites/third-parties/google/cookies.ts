import { base64, type IdentifierCookie } from '../../../../cli/demo-web/identifier.ts';

/** DoubleClick's identifier for people in Europe: 13 months. */
export const ide: IdentifierCookie = {
  name: 'IDE',
  domain: 'doubleclick.net',
  days: 390,
  value: () => `AHWqTU${base64(58)}`,
  httpOnly: true,
};

/** YouTube's identifiers of a visitor who is not logged in. */
export const youtubeVisitor: IdentifierCookie = {
  name: 'VISITOR_INFO1_LIVE',
  domain: 'youtube.com',
  days: 180,
  value: () => base64(11),
  httpOnly: true,
};
