const lookEvery = 100;

/** Whether something becomes so within a time. */
export async function within(milliseconds: number, is: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await is()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}
