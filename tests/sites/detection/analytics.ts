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

const rudderConfig = {
  '/sourceConfig':
    '{"source":{"id":"s1","name":"pont","writeKey":"2bR9vWkS","enabled":true,"workspaceId":"w1","config":{"statsCollection":{"errors":{"enabled":false},"metrics":{"enabled":false}}},"connections":[],"destinations":[],"dataplanes":{}}}',
};

/** Statistics that know you again by a number that they keep in the browser; none of them records. */
export const analytics: readonly DetectionPage[] = [
  counter('mixpanel', 'mixpanel-browser'),
  counter('amplitude', '@amplitude/analytics-browser'),
  counter('posthog', 'posthog-js'),
  { ...counter('snowplow', '@snowplow/browser-tracker'), collects: 'library' },
  { ...counter('countly', 'countly-sdk-web'), answers: { '/i': '{"result":"Success"}' } },
  { ...counter('rudderstack', '@rudderstack/analytics-js'), answers: rudderConfig },
  counter('segment', '@segment/analytics-next'),
];

const formTool = (name: string, ...packages: readonly string[]): DetectionPage => ({
  name,
  packages,
  kind: 'form tool',
  expects: ['typed'],
  may: ['identifier'],
  body: orderForm,
  sends: 2,
});

/** Tools that see what is typed into a form before it is sent off, and tell another owner. */
export const formTools: readonly DetectionPage[] = [
  formTool('snowplow-forms', '@snowplow/browser-tracker', '@snowplow/browser-plugin-form-tracking'),
  { ...formTool('countly-profile', 'countly-sdk-web'), answers: { '/i': '{"result":"Success"}' } },
  {
    ...formTool('segment-hashed', '@segment/analytics-next', 'js-sha256'),
    expects: ['hashed-contact'],
    sends: 1,
  },
  { ...formTool('rudderstack-identify', '@rudderstack/analytics-js'), answers: rudderConfig },
  formTool('keystroke-beacon'),
];
