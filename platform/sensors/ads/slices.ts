/** Milliseconds that a task may take. */
const longest = 3;
/** Milliseconds after which work begins, and goes on, though the browser finds no idle time: in a frame out of sight it finds none. */
const begins = { timeout: 700 };
const goesOn = { timeout: 100 };

/**
 * Does work in idle time, in slices: `work` yields where it may be left off. One piece of work at a time; what is asked
 * for meanwhile is done once more after it.
 */
export function inSlices(work: () => Generator<undefined>): () => void {
  let running: Generator<undefined> | null = null;
  let again = false;
  return start;

  function start(): void {
    if (running !== null) {
      again = true;
      return;
    }
    running = work();
    requestIdleCallback(slice, begins);
  }

  function slice(): void {
    const begin = performance.now();
    try {
      while (performance.now() - begin < longest) {
        if (running === null || running.next().done === true) {
          end();
          return;
        }
      }
    } catch {
      // A page that makes reading fail is read as far as it went.
      end();
      return;
    }
    requestIdleCallback(slice, goesOn);
  }

  function end(): void {
    running = null;
    if (!again) return;
    again = false;
    start();
  }
}
