import type { StoreUpgrade } from '../migrate.ts';

/** The first form of the database. Never edited once released: the next form is another file. */
export function to1({ database }: StoreUpgrade): void {
  const visits = database.createObjectStore('visits', { keyPath: 'visit.id' });
  visits.createIndex('startedAt', ['visit.startedAt', 'visit.id']);
  visits.createIndex('site', ['visit.site', 'visit.startedAt', 'visit.id']);
  // A visit without a document or tab has null there, which is no key: the index leaves it out.
  visits.createIndex('document', 'visit.documentId');
  visits.createIndex('tab', ['visit.session', 'visit.tabId', 'visit.startedAt']);
  database.createObjectStore('states').createIndex('open', 'open');
  database.createObjectStore('batches');
  database.createObjectStore('packs');
  database.createObjectStore('earlier');
  database.createObjectStore('judgements');
  database.createObjectStore('sites', { keyPath: 'site' });
  database.createObjectStore('siteCookies');
}
