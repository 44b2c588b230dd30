import type { FrameOf } from './autoconsent-host.ts';
import { askFrame, framesOf, putPlatform, type ShownFrame } from './frames.ts';
import type {
  ActProblem,
  ConsentAct,
  ConsentActed,
  ConsentDo,
  ConsentDone,
  ConsentPressed,
} from './messages.ts';
import { within } from './within.ts';

/** Milliseconds that an order may take. */
const longest = 15_000;
/** Of these, how long the rules may take before the words are tried. */
const rulesUntil = 10_000;
/** A rule that opened a frame goes on in that one, which may take so long to come. */
const nextFrameWithin = 3000;

/** What one frame answered to an order. */
export interface Answer {
  readonly frame: ShownFrame;
  readonly done: ConsentDone;
}

/** What was pressed in each frame while an order is carried out; the frames tell it before they press. */
export type PressedIn = Map<string, { readonly frame: FrameOf; readonly pressed: ConsentPressed }>;

/** Carries an order out: by the rule of a platform, else by the words on the buttons. */
export async function act(
  { tab, what }: Pick<ConsentAct, 'tab' | 'what'>,
  pressed: PressedIn,
): Promise<{ readonly acted: ConsentActed; readonly frame: ShownFrame | null }> {
  const end = Date.now() + longest;
  const byRule = await ask(tab, { what, by: 'rule' }, pressed, Date.now() + rulesUntil);
  if (byRule.chosen !== null) return { acted: actedBy(byRule.chosen, what), frame: byRule.chosen.frame };
  if (!byRule.reached) return { acted: failed(what, 'no-page', null), frame: null };
  pressed.clear();
  const byWords = await ask(tab, { what, by: 'words' }, pressed, end);
  if (byWords.chosen !== null) return { acted: actedBy(byWords.chosen, what), frame: byWords.chosen.frame };
  const last = byWords.last ?? byRule.last;
  const why = Date.now() >= end ? 'timeout' : problemOf(byWords.last?.done, byRule.last?.done);
  return { acted: failed(what, why, last), frame: null };
}

interface Asked {
  readonly chosen: Answer | null;
  /** The answer that says most of those that chose nothing. */
  readonly last: Answer | null;
  /** A frame let platform.js in. */
  readonly reached: boolean;
}

/** Asks each frame once, also those that come meanwhile, until one has chosen or all have nothing more. */
async function ask(
  tab: number,
  order: Omit<ConsentDo, 'type'>,
  pressed: PressedIn,
  end: number,
): Promise<Asked> {
  const asked = new Set<string>();
  const answers: Answer[] = [];
  let waiting = 0;
  let reached = false;
  let goesOnUntil = 0;
  const chosen = () => {
    const answer = answers.find(({ done }) => done.result === 'done');
    if (answer === undefined) return null;
    const clicks = answers.reduce((sum, { done }) => sum + done.clicks, 0);
    return { ...answer, done: { ...answer.done, clicks } };
  };
  const askOne = async (frame: ShownFrame): Promise<void> => {
    waiting += 1;
    if (await putPlatform(frame)) {
      reached = true;
      const done = (await askFrame(frame, order)) ?? gone(frame, pressed);
      if (done !== null) answers.push({ frame, done });
      if (done?.result === 'goes-on') goesOnUntil = Date.now() + nextFrameWithin;
    }
    waiting -= 1;
  };
  await within(end - Date.now(), async () => {
    for (const frame of await framesOf(tab)) {
      const key = `${keyOf(frame)} ${frame.url}`;
      if (asked.has(key)) continue;
      asked.add(key);
      void askOne(frame);
    }
    return chosen() !== null || (waiting === 0 && Date.now() > goesOnUntil);
  });
  const last = answers.find(({ done }) => done.result !== 'nothing') ?? null;
  return { chosen: chosen(), last, reached };
}

/** A frame that went away, or was loaded anew, when the choice was pressed. */
function gone(frame: FrameOf, pressed: PressedIn): ConsentDone | null {
  const told = pressed.get(keyOf(frame))?.pressed;
  return told?.deciding === true ? { ...told, result: 'done' } : null;
}

/** The same frame with another document is another one. */
export function keyOf({ frameId, documentId }: FrameOf): string {
  return documentId ?? String(frameId);
}

function actedBy({ done }: Answer, what: ConsentAct['what']): ConsentActed {
  // The earlier moment for an agreement, the later for a refusal: what lies between is not held against the site.
  const at = what === 'accept' ? done.first : done.last;
  return { what, ok: true, how: howOf(done), clicks: done.clicks, at, why: null };
}

function failed(what: ConsentAct['what'], why: ActProblem, last: Answer | null): ConsentActed {
  const how = last === null ? null : howOf(last.done);
  return { what, ok: false, how, clicks: last?.done.clicks ?? 0, at: null, why };
}

function howOf({ rule }: ConsentDone): NonNullable<ConsentActed['how']> {
  return rule === null ? 'words' : `rule:${rule}`;
}

function problemOf(byWords: ConsentDone | undefined, byRule: ConsentDone | undefined): ActProblem {
  const results = [byWords?.result, byRule?.result];
  if (results.includes('still-there')) return 'still-there';
  return results.some((result) => result !== undefined) ? 'no-button' : 'no-banner';
}
