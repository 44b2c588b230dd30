import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/engine/judge.ts';
import { buildSignals, buildVisit, type PartialSignal } from '../../visits/build.ts';
import { law } from '../../visits/law.ts';

const tracker: PartialSignal = {
  kind: 'host',
  host: 't.test',
  company: { id: 't', name: 'T', category: 'advertising', country: null, behaviours: [] },
};

function seen(...signals: readonly PartialSignal[]) {
  const { observations } = judge(buildVisit(), buildSignals([tracker, ...signals]), law);
  return observations.filter(({ kind }) => kind === 'typed-text-sent');
}

describe('typed text that was sent', () => {
  it('is one observation for all that one receiver got of one field in one disguise', () => {
    const [one, ...rest] = seen(
      { kind: 'request', url: 'https://t.test/a', requestId: '1' },
      { kind: 'typed', host: 't.test', requestId: '1', submitted: true },
      { kind: 'typed', host: 't.test', requestId: '2', where: 'body', parameter: 'em' },
    );
    expect(rest).toEqual([]);
    expect(one?.data).toMatchObject({
      company: 'T',
      where: ['address', 'body'],
      beforeSubmit: true,
      needed: null,
    });
    expect(one?.because).toEqual(['typed:2', 'request:1', 'typed:3']);
  });

  it('is another observation for another field, disguise or receiver', () => {
    const other: PartialSignal = { kind: 'host', host: 'u.test' };
    const four = seen(
      other,
      { kind: 'typed', host: 't.test' },
      { kind: 'typed', host: 't.test', field: 'email2' },
      { kind: 'typed', host: 't.test', disguise: 'sha256' },
      { kind: 'typed', host: 'u.test' },
    );
    expect(four.map((one) => one.id)).toHaveLength(4);
  });

  it('does not count as before the submit because the page claims so', () => {
    const [one] = seen(
      { kind: 'typed', host: 't.test', submitted: true },
      { kind: 'typed', host: 't.test', where: 'socket', trust: 'page' },
    );
    expect(one).toMatchObject({ trust: 'browser', data: { beforeSubmit: false, where: ['address'] } });
  });

  it('names a field without a name by what was typed in it', () => {
    expect(seen({ kind: 'typed', host: 't.test', field: '' })[0]?.data.field).toBe('email');
  });

  it('is needed by a service only on the path that is for it', () => {
    const google: PartialSignal = { kind: 'host', host: 'www.google.com' };
    const uses = [
      'https://www.google.com/recaptcha/api2/reload',
      'https://www.google.com/recaptchas',
      'https://www.google.com/',
    ];
    const needed = uses.map((url) => {
      const [one] = seen(
        google,
        { kind: 'request', url, requestId: '1' },
        { kind: 'typed', host: 'www.google.com', requestId: '1' },
      );
      return one?.data.needed;
    });
    expect(needed).toEqual(['captcha', null, null]);
  });

  it('bounds its evidence', () => {
    const many = Array.from({ length: 3000 }, (): PartialSignal => ({ kind: 'typed', host: 't.test' }));
    const [one, ...rest] = seen(...many);
    expect(rest).toEqual([]);
    expect(one?.because).toHaveLength(20);
  });

  it('keeps fields with odd names apart', () => {
    const names = ['__proto__', 'constructor', '|', '||', 'x'.repeat(60), '<b>'];
    const odd = seen(...names.map((field): PartialSignal => ({ kind: 'typed', host: 't.test', field })));
    expect(new Set(odd.map((one) => one.id)).size).toBe(names.length);
  });

  it('says nothing of a receiver that nobody described', () => {
    expect(seen({ kind: 'typed', host: 'unbekannt.test' })).toEqual([]);
  });
});
