import { tell } from './tell.ts';

/** Asks the consent platforms of the page over their standard protocol. */
export function askPlatforms(): void {
  void tell;
}
