/** Looks for places for advertising in this document. */
export function watchAds(): void {}
