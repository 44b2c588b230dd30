import { CookieLifetime } from './cookie-lifetime.tsx';
import type { CookieRow } from './cookie-rows.ts';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Pager, usePages } from './pager.tsx';
import { Paragraph } from './paragraph.tsx';
import { TableFrame } from './table-frame.tsx';

const pageSize = 25;

/** Every cookie of a visit; of its content only how long it is. */
export function Cookies({ rows }: { readonly rows: readonly CookieRow[] }) {
  const { t } = useLanguage();
  const paging = usePages(rows, pageSize);
  return (
    <section class="helder-section" aria-labelledby="cookies">
      <Heading level={2} id="cookies">
        {t('cookies.title')}
      </Heading>
      <Paragraph>{t('cookies.intro')}</Paragraph>
      {rows.length === 0 ? (
        <Paragraph class="helder-soft">{t('cookies.none')}</Paragraph>
      ) : (
        <TableFrame
          labelledBy="cookies"
          columns={[
            t('cookies.name'),
            t('cookies.company'),
            t('cookies.domain'),
            t('cookies.lifetime'),
            t('cookies.length'),
            t('cookies.identifier'),
          ]}
        >
          {paging.items.map(({ cookie, company, identifier }) => (
            <tr key={`${cookie.domain}|${cookie.name}`}>
              <td class="helder-code">{cookie.name}</td>
              <td>{company ?? <span class="helder-soft">{t('requests.own')}</span>}</td>
              <td class="helder-code">{cookie.domain}</td>
              <td>
                <CookieLifetime cookie={cookie} />
              </td>
              <td>{t('cookies.characters', { count: cookie.length })}</td>
              <td>{t(identifier ? 'cookies.yes' : 'cookies.no')}</td>
            </tr>
          ))}
        </TableFrame>
      )}
      <Pager paging={paging} label={t('cookies.pages')} />
    </section>
  );
}
