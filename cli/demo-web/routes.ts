import type { Answer, DemoRequest, Handler } from './answer.ts';
import { noContent } from './answer.ts';

export type Routes = Readonly<Record<string, (request: DemoRequest) => Answer | Promise<Answer>>>;

/**
 * A handler out of paths: exact (`/tr`), or a beginning (`/simgad/*`). The longest that fits answers. A browser's
 * question whether it may ask (OPTIONS) is answered yes for all of them.
 */
export function routes(table: Routes): Handler {
  const paths = Object.keys(table).sort((a, b) => b.length - a.length);
  return (request) => {
    const found = paths.find((path) => fits(path, request.url.pathname));
    if (found === undefined) return null;
    if (request.method === 'OPTIONS') return noContent(request);
    return table[found]?.(request) ?? null;
  };
}

function fits(path: string, wanted: string): boolean {
  return path.endsWith('*') ? wanted.startsWith(path.slice(0, -1)) : wanted === path;
}
