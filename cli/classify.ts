import { existsSync } from 'node:fs';
import { buildData } from './build-data.ts';
import { classify } from './data/classify.ts';
import { openKnowledge } from './data/open.ts';

const usage = `usage: npm run --silent classify -- <file.jsonl[.gz]>
Each line is one request as JSON: u its URL, t its webRequest type, s the URL of the page. Prints one JSON object.`;

/** Exit code 0 with the figures on stdout; 2 with a message when there is no file to read. */
async function main(files: readonly string[]): Promise<number> {
  const [file] = files;
  if (file === undefined || files.length > 1) return complain(usage);
  if (!existsSync(file)) return complain(`classify: there is no file ${file}`);
  await buildData();
  try {
    const figures = await classify(file, openKnowledge(), (problem) => console.error(`classify: ${problem}`));
    console.log(JSON.stringify(figures, null, 2));
    return 0;
  } catch (error) {
    return complain(
      `classify: cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function complain(message: string): number {
  console.error(message);
  return 2;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
