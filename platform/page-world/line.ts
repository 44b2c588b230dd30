/**
 * How the page's world writes what it saw: one text, records parted by one control character and fields by another. No
 * JSON: a page can plant a `toJSON`. The background reads it in platform/sensors/page-world.ts.
 */
export const recordMark = '\u001e';
export const fieldMark = '\u001f';
/** Between the details of one call. */
export const detailMark = '\u001d';

/** First event's name; its detail is the name under which all else comes. Said once, before any code of the page runs. */
export const greeting = 'helder-page-world';
/** Characters of one field that are kept. */
export const longestField = 300;
