/** A service that pixels report to: its name for a reader, and the company in whose hands it is. */
interface Service {
  readonly name: string;
  /** Company id of the owner. */
  readonly owner: string;
}

/** By the `vendor` of a `PixelEventSignal`; the owners stand in rules/companies/. */
const services: ReadonlyMap<string, Service> = new Map([
  ['meta', { name: 'Meta', owner: 'meta' }],
  ['bytedance', { name: 'TikTok', owner: 'bytedance' }],
  ['snap', { name: 'Snapchat', owner: 'snap' }],
  ['pinterest', { name: 'Pinterest', owner: 'pinterest' }],
  ['linkedin', { name: 'LinkedIn', owner: 'microsoft' }],
  ['x-twitter', { name: 'X', owner: 'x-twitter' }],
  ['reddit', { name: 'Reddit', owner: 'reddit' }],
  ['microsoft', { name: 'Microsoft', owner: 'microsoft' }],
  ['microsoft-clarity', { name: 'Microsoft Clarity', owner: 'microsoft' }],
  ['google', { name: 'Google', owner: 'google' }],
  ['criteo', { name: 'Criteo', owner: 'criteo' }],
  ['adobe', { name: 'Adobe', owner: 'adobe' }],
  ['innocraft', { name: 'Matomo', owner: 'innocraft' }],
  ['piwik-pro', { name: 'Piwik PRO', owner: 'piwik-pro' }],
  ['hotjar', { name: 'Hotjar', owner: 'hotjar' }],
]);

/** Null for a vendor that is a program which anybody runs (`matomo`), or unknown. */
export function serviceOf(vendor: string): Service | null {
  return services.get(vendor) ?? null;
}
