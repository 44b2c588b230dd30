import { keepsChoice } from '../core/consent/choice-cookies.ts';
import { phaseAt } from '../core/consent/phases.ts';
import type { ConsentPhase } from '../core/model/consent.ts';
import { observationId } from '../core/model/ids.ts';
import { because, type DetectorInput, defineDetector, type Observation } from '../core/model/observation.ts';
import type { BannerSearchSignal } from '../core/model/signal.ts';
import { countVocabulary } from '../core/reduce/vocabulary.ts';
import words from '../rules/words/consent-pages.json' with { type: 'json' };
import { wasThere } from './shared/was-there.ts';

type Input = DetectorInput<'banner-search' | 'cookie' | 'stored' | 'page' | 'request'>;

const agreed: ReadonlySet<ConsentPhase> = new Set<ConsentPhase>(['accepted', 'withdrawn', 'earlier-choice']);

/**
 * How the search for a banner ended, with what may explain it: something that was kept from an earlier visit may hold
 * a choice. And whether there is a way back for who agreed, on the page or in one of its links.
 */
export const detector = defineDetector({
  id: 'banner-search',
  reads: ['banner-search', 'cookie', 'stored', 'page', 'request'],
  needs: ['consent'],
  detect(input) {
    const searches = input.signals('banner-search');
    const last = searches.at(-1);
    if (last === undefined) return [];
    const looked = searches.findLast((one) => isAfterYes(input, one))?.wayBack ?? null;
    return [
      {
        id: observationId('banner-search', last.ended),
        kind: 'banner-search',
        // That a page shows nothing in ten seconds is seen by us and said by nobody.
        trust: 'browser',
        data: {
          ended: last.ended,
          seconds: last.seconds,
          wayBack: looked === null || looked === 'none' ? looked : looked.as,
          wayBackText: looked === null || looked === 'none' ? null : looked.text,
          wayBackLink: linkBack(input),
          keptFromBefore: hasFromBefore(input),
          at: last.at,
        },
        because: because(searches.slice(-5)),
      },
    ] satisfies Observation[];
  },
});

/** A way back often appears only once there is something to come back to. */
function isAfterYes({ consent }: Input, { wayBack, at }: BannerSearchSignal): boolean {
  return wayBack !== null && agreed.has(phaseAt(consent, at));
}

/** A link of the page that may lead to the choices, or to a page that holds them. */
function linkBack(input: Input): string | null {
  const links = input.signals('page').at(-1)?.links ?? [];
  return links.find(({ text }) => hasAny(text, words.choiceLinks))?.text.slice(0, 80) ?? null;
}

function hasAny(text: string, listed: readonly string[]): boolean {
  return Object.keys(countVocabulary(text, listed)).length > 0;
}

/** Of what was found in storage nobody knows when it was written, so only what is named like a choice counts. */
function hasFromBefore(input: Input): boolean {
  return (
    input.signals('cookie').some((cookie) => wasThere(cookie, input)) ||
    input.signals('stored').some((found) => found.operation === 'found' && isNamedLikeChoice(found.name))
  );
}

function isNamedLikeChoice(name: string): boolean {
  return keepsChoice(name) || /consent|cookie|privacy|gdpr|^uc_|didomi/i.test(name);
}
