/**
 * What a made-up person types or gets and no database of Helder may ever hold, plain or encoded: a test logs in, buys
 * something and then searches for each of these.
 */
export const secrets = {
  email: 'sanne.vandenberg@postvak-demo.nl',
  password: 'Zeil!Boot42-geheim',
  street: 'Lindelaan 17',
  phone: '0612345678',
  /** Value of the session cookie that the shop sets at login. */
  sessionCookie: 'sess_9f1c77e2b54a4d0c8e6f2a1b3c5d7e90',
  /** Value in the Authorization header of the shop's own calls after login. */
  bearerToken: 'tok_live_4b7e0d9a2c6f48819d35e1f07a8b6c2d',
  /** Stands in the body of the order. */
  iban: 'NL02DEMO0123456789',
  /** Stands in the address after login, as careless sites do. */
  resetCode: 'herstel-7c2e91d04fab',
} as const;
