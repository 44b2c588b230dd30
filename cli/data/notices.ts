import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './manifest.ts';
import { thirdPartyWebPackage } from './third-party-web.ts';

const holders: Readonly<Record<string, string>> = {
  '@adguard/dnr-rulesets': 'AdGuard Software Ltd. and contributors; the Base filter contains EasyList',
  'third-party-web': 'Patrick Hulce and contributors',
};

const homes: Readonly<Record<string, string>> = {
  '@adguard/dnr-rulesets': 'https://github.com/AdguardTeam/AdguardFilters',
  'third-party-web': 'https://github.com/patrickhulce/third-party-web',
};

/** THIRD_PARTY_DATA.md. Throws for a package of which it does not know the holder. */
export function writeNotices(sources: readonly Source[]): string {
  const rows = sources.map((source) => {
    const [holder, home] = [holders[source.package], homes[source.package]];
    if (holder === undefined || home === undefined) throw new Error(`no notice for ${source.package}`);
    const data = [source.data, source.dataVersion, source.date].filter((part) => part !== null).join(', ');
    return `| ${data} | [${source.package} ${source.version}](${home}) | ${source.licence} | ${holder} |`;
  });
  return `# Data of others in Helder

Written by \`npm run data\`; do not edit. How the data is used: [docs/data.md](docs/data.md).

| data | package | licence | by |
|---|---|---|---|
${rows.join('\n')}

The data is converted at build time and shipped inside the extension; nothing is fetched while it runs. The
Public Suffix List comes with [tldts](https://github.com/remusao/tldts) (MIT; the list itself MPL-2.0).
The rules in the GPL-3.0 lists are matched by [@gorhill/ubo-core](https://github.com/gorhill/uBlock)
(GPL-3.0-or-later). Helder itself is GPL-3.0-or-later, and is distributed with these lists under GPL-3.0.

Consent platforms are known by the rules of [@duckduckgo/autoconsent](https://github.com/duckduckgo/autoconsent)
(MPL-2.0, DuckDuckGo and contributors). Its code and a part of its rules are in platform.js, the rules without what
Helder does not use (cli/build/slim-consent-rules.ts); their source is the package of the version in package.json. The
text of MPL-2.0 is at https://mozilla.org/MPL/2.0/.

Companies that these sources lack, and the countries and behaviours of companies, are Helder's own work in
rules/companies/; each entry names the public document that was read.

## Licence of third-party-web

${quoted(readFileSync(join(thirdPartyWebPackage(), 'LICENSE'), 'utf8'))}
The text of GPL-3.0 is in LICENSE.
`;
}

function quoted(text: string): string {
  const lines = text.trim().split('\n');
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n`;
}
