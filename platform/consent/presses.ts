import type AutoConsent from '@duckduckgo/autoconsent';

/** What was pressed for one order. */
export interface Pressed {
  readonly clicks: number;
  /** Moments of the first and the last press, or of what a platform was told instead; epoch milliseconds. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Counts what autoconsent really presses: its own count also has what it tried. */
export class Presses {
  #clicks = 0;
  #first: number | null = null;
  #last: number | null = null;
  readonly #heard: (pressed: Pressed, deciding: boolean) => void;

  /** `heard` is told before each press: a press may take the frame away. */
  constructor(heard: (pressed: Pressed, deciding: boolean) => void) {
    this.#heard = heard;
  }

  begin(): void {
    this.#clicks = 0;
    this.#first = null;
    this.#last = null;
  }

  /** A platform is asked through its own interface. */
  asked(): void {
    this.#moment();
  }

  /** So many things are about to be pressed; `deciding` where one may be the choice itself. */
  pressing(count: number, deciding: boolean): void {
    this.#clicks += count;
    this.#moment();
    this.#heard(this.seen(), deciding);
  }

  seen(): Pressed {
    return { clicks: this.#clicks, first: this.#first, last: this.#last };
  }

  /** Counts at the one place where autoconsent's rules press. */
  watch(dom: AutoConsent['domActions']): void {
    const click = dom.click.bind(dom);
    dom.click = (selector, all) => {
      const found = dom.elementSelector(selector).length;
      if (found > 0) this.pressing(all === true ? found : 1, true);
      return click(selector, all);
    };
  }

  #moment(): void {
    this.#last = Date.now();
    this.#first ??= this.#last;
  }
}
