import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with `N passed, N failed` alone on the last line, which is what an automatic runner reads. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    let skipped = 0;
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      // A hook that fails fails its suite, whatever its tests did.
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped += 1;
      }
    }
    if (passed + failed === 0) process.exitCode = 1;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    // After the other reporters have had their say.
    process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed${tail}\n`));
  }
}
