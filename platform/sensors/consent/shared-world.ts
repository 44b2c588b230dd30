/** What Helder's scripts in one isolated world know of each other; the page cannot see it. */
export type ConsentWorld = typeof globalThis & {
  /** banner.js runs here: asks it to look again. */
  helderLookAgain?: () => void;
  /** The banner that banner.js found here; it watches the clicks in it. */
  helderBanner?: Element;
  /** The person asked for the choices: what comes up now is no first question. */
  helderOpened?: boolean;
};
