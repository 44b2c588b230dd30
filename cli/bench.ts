import { parseArgs } from 'node:util';

interface BenchOptions {
  readonly corpus?: string;
  readonly passes?: number;
}

/** Name → the bench; each prints a table and writes bench-results/<name>.json. */
const benches: Readonly<Record<string, (options: BenchOptions) => Promise<unknown>>> = {
  classification: async (options) => (await import('./bench/classification.ts')).run(options),
};

/** `npm run bench -- [name] [--corpus FILE] [--passes N]`: one bench, or all. Exit code 2 for a name that is none. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { corpus: { type: 'string' }, passes: { type: 'string' } },
  });
  const names = positionals.length === 0 ? Object.keys(benches) : positionals;
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(`bench: there is no ${unknown.join(', ')}; there is ${Object.keys(benches).join(', ')}`);
    return 2;
  }
  for (const name of names) {
    await benches[name]?.({
      ...(values.corpus !== undefined && { corpus: values.corpus }),
      ...(values.passes !== undefined && { passes: Number(values.passes) }),
    });
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
