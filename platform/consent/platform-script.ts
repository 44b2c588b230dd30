import AutoConsent, { type ContentScriptMessage } from '@duckduckgo/autoconsent';
import { actByRule } from './act-by-rule.ts';
import { actByWords } from './act-by-words.ts';
import type { PlatformWorld } from './frames.ts';
import type { ConsentDo, ConsentDone } from './messages.ts';
import { Presses } from './presses.ts';
import { consentRules } from './rules.ts';

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): unknown;
  readonly onMessage: {
    addListener(
      listener: (
        message: Partial<ConsentDo> | undefined,
        sender: unknown,
        answer: (done: ConsentDone) => void,
      ) => boolean | undefined,
    ): void;
  };
}

type World = PlatformWorld & { chrome?: { runtime?: Runtime } };

/** It names and waits: nothing is hidden, nothing is pressed by itself, no guess is made from words. */
const config = {
  autoAction: null,
  enablePrehide: false,
  enableCosmeticRules: false,
  enableGeneratedRules: false,
  enableHeuristicDetection: false,
  heuristicMode: 'off',
  detectRetries: 6,
  logs: {
    lifecycle: false,
    rulesteps: false,
    detectionsteps: false,
    evals: false,
    errors: false,
    messages: false,
    waits: false,
  },
} as const;

/** Milliseconds. A platform whose scripts are there is told although its banner does not come. */
const bannerWithin = 2500;

/**
 * Runs in the isolated world of a frame that may hold a banner, once. Names its platform by autoconsent's rules, and
 * does nothing in the page until the background passes on a person's order.
 */
export function startPlatform(): void {
  const world = globalThis as World;
  const runtime = world.chrome?.runtime;
  if (runtime?.id === undefined || world.helderPlatform === true) return;
  world.helderPlatform = true;

  const presses = new Presses((pressed, deciding) => {
    const rule = consent.foundCmp?.name ?? null;
    void send(runtime, { type: 'consent-pressed', rule, deciding, ...pressed });
  });
  const told = new Set<string>();
  const tell = (rule: string, shown: boolean): void => {
    if (told.has(`${rule} ${shown}`)) return;
    told.add(`${rule} ${shown}`);
    const ofSite = Boolean(consent.rules.find(({ name }) => name === rule)?.runContext.urlPattern);
    void send(runtime, { type: 'consent-platform', rule, ofSite, shown, at: Date.now() });
  };
  const hear = async (message: ContentScriptMessage): Promise<void> => {
    if (message.type === 'popupFound') tell(message.cmp, true);
    if (message.type === 'cmpDetected') {
      setTimeout(() => {
        if (consent.foundCmp === undefined) tell(message.cmp, false);
      }, bannerWithin);
    }
    if (message.type === 'eval') {
      presses.asked();
      const answer = await send(runtime, { type: 'consent-eval', snippet: message.snippetId ?? '' });
      await consent.receiveMessageCallback({ type: 'evalResp', id: message.id, result: answer === true });
    }
  };
  const consent = new AutoConsent(hear, config, consentRules);
  presses.watch(consent.domActions);
  runtime.onMessage.addListener((message, _sender, answer) => {
    if (message?.type !== 'consent-do') return undefined;
    if (message.what !== 'reject' && message.what !== 'accept') return undefined;
    const { what, by } = message;
    void (by === 'words' ? actByWords(what, presses) : actByRule(consent, what, presses)).then(answer);
    return true;
  });
}

/** The background's answer; undefined when it has none or is gone. */
async function send(runtime: Runtime, message: unknown): Promise<unknown> {
  try {
    if (runtime.id === undefined) return undefined;
    return await runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}
