import { useId } from 'preact/hooks';
import type { Catalogue } from './catalogue.ts';
import { CertaintyBadge } from './certainty-badge.tsx';
import { Disclosure } from './disclosure.tsx';
import { FindingActions, FindingLaws } from './finding-sources.tsx';
import { useLanguage } from './language.tsx';
import type { Indication } from './principle-views.ts';

interface Props {
  readonly finding: Indication;
  readonly catalogue: Catalogue;
  /** The reader is on a page for children: the text for children is told as well. */
  readonly child: boolean;
}

/** One finding: what was seen in sight, the why and the what now one step away. */
export function Finding({ finding, catalogue, child }: Props) {
  const { t, side } = useLanguage();
  const title = useId();
  const rule = catalogue.rules.get(finding.rule);
  return (
    <article class="helder-finding" aria-labelledby={title}>
      <CertaintyBadge certainty={finding.certainty} />
      <h4 class="nl-heading nl-heading--level-4 helder-finding__title" id={title}>
        {side(finding.title)}
      </h4>
      <p class="helder-finding__seen">{side(finding.seen)}</p>
      <Disclosure
        summary={t('finding.more')}
        label={t('finding.moreLabel', { title: side(finding.title) })}
        look="plain"
      >
        <dl class="helder-explanation">
          <Part term={t('finding.certain')} text={t(`certaintyWhy.${finding.certainty}`)} />
          {rule !== undefined && (
            <>
              <Part term={t('finding.why')} text={side(rule.texts.why)} />
              {child && rule.texts.child !== undefined && (
                <Part term={t('finding.child')} text={side(rule.texts.child)} />
              )}
              <FindingActions ids={rule.actions} actions={catalogue.actions} />
              <FindingLaws ids={rule.law} laws={catalogue.laws} />
              <Part term={t('finding.limits')} text={side(rule.texts.limits)} />
            </>
          )}
        </dl>
      </Disclosure>
    </article>
  );
}

function Part({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
