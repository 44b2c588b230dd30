import { beforeEach, expect, test } from 'vitest';
import { visitId } from '../../../../core/model/ids.ts';
import { Judging } from '../../../../platform/judging/judging.ts';
import { openStore } from '../../../../platform/store/store.ts';
import { buildSignals, buildVisit } from '../../../visits/build.ts';
import { law } from '../../../visits/law.ts';

const store = openStore();
let visits = 0;
let judged = 0;
let id = visitId('');
const judging = new Judging(store, law, () => {
  judged += 1;
});

beforeEach(async () => {
  visits += 1;
  judged = 0;
  id = visitId(`v-judging-${visits}`);
  await store.putVisit(buildVisit({ id, documentId: `D${visits}` }));
  await store.appendMany(new Map([[id, buildSignals([{ kind: 'request' }])]]));
});

test('a visit of which nothing new was seen is judged once', async () => {
  const first = await judging.judgeNow(id);
  expect(await judging.judgeNow(id)).toBe(first);
  expect(judged).toBe(1);
});

test('what was seen since is judged', async () => {
  await judging.judgeNow(id);
  const more = buildSignals([{ kind: 'request' }, { kind: 'request', url: 'https://www.example.nl/b' }]);
  await store.appendMany(new Map([[id, more]]));
  judging.changed(id);
  expect((await judging.judgeNow(id))?.summary.requests).toBe(2);
  expect(judged).toBe(2);
});

test('a gap that came into being is in the report', async () => {
  await judging.judgeNow(id);
  await store.addGap(id, { kind: 'storage-failed', at: new Date(0).toISOString(), why: 'test' });
  expect((await judging.judgeNow(id))?.gaps).toHaveLength(1);
});

test('a visit that ended is judged again, and its judgement is kept', async () => {
  await judging.judgeNow(id);
  await store.close(id, 1_770_000_009_000);
  await judging.judgeNow(id);
  expect(judged).toBe(2);
});

test('a visit that was deleted has no report', async () => {
  await judging.judgeNow(id);
  await store.deleteVisit(id);
  expect(await judging.judgeNow(id)).toBeNull();
});
