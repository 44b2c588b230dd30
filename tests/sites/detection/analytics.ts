import { orderForm } from './markup.ts';
import type { DetectionPage } from './page.ts';

const counter = (name: string, ...packages: readonly string[]): DetectionPage => ({
  name,
  packages: packages.length === 0 ? [name] : packages,
  kind: 'analytics',
  expects: ['identifier'],
  body: orderForm,
  sends: 1,
});

/** Statistics that know you again by a number that they keep in the browser; none of them records. */
export const analytics: readonly DetectionPage[] = [
  counter('mixpanel', 'mixpanel-browser'),
  counter('amplitude', '@amplitude/analytics-browser'),
  counter('posthog', 'posthog-js'),
  { ...counter('snowplow', '@snowplow/browser-tracker'), collects: 'library' },
  counter('countly', 'countly-sdk-web'),
  counter('rudderstack', '@rudderstack/analytics-js'),
  counter('segment', '@segment/analytics-next'),
];

/** Tools that see what is typed into a form before it is sent off, and tell another owner. */
export const formTools: readonly DetectionPage[] = [
  {
    name: 'snowplow-forms',
    packages: ['@snowplow/browser-tracker', '@snowplow/browser-plugin-form-tracking'],
    expects: ['typed'],
  },
  { name: 'countly-profile', packages: ['countly-sdk-web'], expects: ['typed'] },
  {
    name: 'segment-hashed',
    packages: ['@segment/analytics-next', 'js-sha256'],
    expects: ['hashed-contact'],
    may: ['typed', 'identifier'] as const,
  },
  { name: 'rudderstack-identify', packages: ['@rudderstack/analytics-js'], expects: ['typed'] },
  { name: 'keystroke-beacon', packages: [], expects: ['typed'] },
].map(
  (page) =>
    ({
      ...page,
      kind: 'form tool',
      body: orderForm,
      sends: 2,
      may: page.may ?? ['identifier'],
    }) as DetectionPage,
);
