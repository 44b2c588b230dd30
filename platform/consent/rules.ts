import type { RuleBundle } from '@duckduckgo/autoconsent';
import rules from '@duckduckgo/autoconsent/rules/rules.json' with { type: 'json' };

/**
 * Autoconsent's rules as they lie in the package; nothing is fetched. The build leaves out what is never used here
 * (cli/build/slim-consent-rules.ts). Not its compact form, which has no steps for accepting.
 */
export const consentRules = rules as RuleBundle;
