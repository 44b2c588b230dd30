/** Audience score, 0 to 100, from which a site counts as made for children. */
export const childPageFrom = 60;
/** Audience score from which children probably visit a site. */
export const childLikelyFrom = 60;
/** Age in days from which the tracker data is called old, and very old. */
export const dataOldAfter = 90;
export const dataVeryOldAfter = 365;
