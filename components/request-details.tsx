import type { ComponentChildren } from 'preact';
import type { KeptHeader, ReducedCookie, RequestSignal } from '../core/model/signal.ts';
import { CookieLifetime } from './cookie-lifetime.tsx';
import { useLanguage } from './language.tsx';
import type { RequestRow } from './request-rows.ts';

/** All that is kept of one request. */
export function RequestDetails({ row }: { readonly row: RequestRow }) {
  const { t } = useLanguage();
  const { request, host } = row;
  return (
    <dl class="helder-facts helder-facts--wide">
      <Fact term={t('requests.column.address')}>
        <span class="helder-code">{request.url}</span>
      </Fact>
      <Fact term={t('requests.method')}>
        <span class="helder-code">{request.method}</span> {request.fromCache && `(${t('requests.cached')})`}
        {request.localAddress && `(${t('requests.private')})`}
      </Fact>
      <Fact term={t('requests.frame')}>
        {request.frame === 0 ? t('requests.frameTop') : t('requests.frameDepth', { depth: request.frame })}
      </Fact>
      {request.initiator !== null && (
        <Fact term={t('requests.initiator')}>
          <span class="helder-code">{request.initiator}</span>
        </Fact>
      )}
      {request.redirect !== null && (
        <Fact term={t('requests.redirect')}>
          <span class="helder-code">{request.redirect}</span>
        </Fact>
      )}
      {request.error !== null && (
        <Fact term={t('requests.column.result')}>
          <span class="helder-code">{request.error}</span>
        </Fact>
      )}
      {host?.company != null && (
        <Fact term={t('requests.column.company')}>
          {host.company.name} ({t(`category.${host.company.category}`)})
        </Fact>
      )}
      <Tracking request={request} />
      <Cookies request={request} />
      <Headers term={t('requests.requestHeaders')} headers={request.requestHeaders} />
      <Headers term={t('requests.responseHeaders')} headers={request.responseHeaders} />
      <Fact term={t('requests.signal')}>
        <span class="helder-code">{request.id}</span>
      </Fact>
    </dl>
  );
}

function Tracking({ request }: { readonly request: RequestSignal }) {
  const { t } = useLanguage();
  const { tracking, carries, pageAddress } = request;
  return (
    <>
      {tracking !== null && (
        <Fact term={t('requests.list')}>
          <span class="helder-code">
            {t('requests.listValue', { list: tracking.list, rule: tracking.rule })}
          </span>
        </Fact>
      )}
      {carries.length > 0 && (
        <Fact term={t('requests.carries')}>
          <ul class="helder-list-plain">
            {carries.map(({ from, cookie, parameter }) => (
              <li key={from + cookie + parameter}>
                {t('requests.carriesValue', { from, cookie, parameter })}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {pageAddress !== null && (
        <Fact term={t('requests.pageAddress')}>
          {pageAddress.parameter === null
            ? t('requests.pageAddressHeader')
            : t('requests.pageAddressParameter', { parameter: pageAddress.parameter })}
        </Fact>
      )}
    </>
  );
}

function Cookies({ request }: { readonly request: RequestSignal }) {
  const { t } = useLanguage();
  return (
    <>
      {request.cookiesSent.length > 0 && (
        <Fact term={t('requests.sent')}>
          <span class="helder-code">{request.cookiesSent.join(', ')}</span>
        </Fact>
      )}
      {request.setCookies.length > 0 && (
        <Fact term={t('requests.set')}>
          <ul class="helder-list-plain">
            {request.setCookies.map((cookie) => (
              <li key={keyOf(cookie)}>
                <span class="helder-code">{cookie.name}</span> <CookieLifetime cookie={cookie} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </>
  );
}

const keyOf = (cookie: ReducedCookie) => `${cookie.domain}|${cookie.path}|${cookie.name}`;

function Headers({ term, headers }: { readonly term: string; readonly headers: readonly KeptHeader[] }) {
  const { t } = useLanguage();
  if (headers.length === 0) return null;
  return (
    <Fact term={term}>
      <ul class="helder-list-plain">
        {headers.map(([name, value], index) => (
          // Headers may repeat with the same value; their order never changes.
          <li key={index}>
            <span class="helder-code">{name}</span>
            {value === null ? (
              <span class="helder-soft helder-small"> ({t('requests.headerHidden')})</span>
            ) : (
              <span class="helder-code">: {value}</span>
            )}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
