import type { DetectionResult, Row } from './outcome.ts';

const names = { chrome: 'Chromium', firefox: 'Firefox' } as const;

/** The result as a table in Markdown, with a sentence that counts. */
export function markdown(result: DetectionResult): string {
  const { browser, browserVersion, date, ran, pages, hits, misses, falseAlarms, harmless, harmlessQuiet } =
    result;
  const counts = `${hits} of ${hits + misses} behaviours seen, ${falseAlarms} false alarms; nothing reported on ${harmlessQuiet} of ${harmless} harmless pages.`;
  const idle = ran === pages ? '' : ` ${pages - ran} of ${pages} pages did not run and count for nothing.`;
  return [
    `${names[browser]} ${browserVersion}, ${date}: ${counts}${idle}`,
    '',
    '| page | library | does | seen | missed | false alarm |',
    '|---|---|---|---|---|---|',
    ...result.rows.map(line),
  ].join('\n');
}

function line({ page, kind, libraries, idle, hits, misses, falseAlarms }: Row): string {
  const library = libraries.map(({ name, version, license }) => `${name} ${version} (${license})`).join(', ');
  const list = (items: readonly string[]) => items.join(', ');
  const outcome =
    idle === null ? [list(hits), list(misses), list(falseAlarms)] : [`did not run: ${idle}`, '', ''];
  return `| ${[page, library || 'none', kind, ...outcome].join(' | ')} |`.replaceAll('  ', ' ');
}
