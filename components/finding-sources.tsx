import type { Action, Law } from './catalogue.ts';
import { ExternalLink } from './external-link.tsx';
import { useLanguage } from './language.tsx';

interface LawProps {
  readonly ids: readonly string[];
  readonly laws: ReadonlyMap<string, Law>;
}

/** The articles of law behind a finding. */
export function FindingLaws({ ids, laws }: LawProps) {
  const { t, side } = useLanguage();
  const known = ids.flatMap((id) => laws.get(id) ?? []);
  return (
    <div>
      <dt>{t('finding.law')}</dt>
      <dd>
        {known.length === 0 ? (
          t('finding.noLaw')
        ) : (
          <ul class="helder-list-plain helder-sources">
            {known.map((law) => (
              <li key={law.id}>
                <ExternalLink href={law.url}>{`${side(law.name)}, ${side(law.article)}`}</ExternalLink>
                <span class="helder-source__note">{side(law.note)}</span>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

interface ActionProps {
  readonly ids: readonly string[];
  readonly actions: ReadonlyMap<string, Action>;
}

/** What a person can do: at most three, the most useful first. */
export function FindingActions({ ids, actions }: ActionProps) {
  const { t, side } = useLanguage();
  const known = ids.flatMap((id) => actions.get(id) ?? []).slice(0, 3);
  if (known.length === 0) return null;
  return (
    <div>
      <dt>{t('finding.actions')}</dt>
      <dd>
        <ul class="helder-actions">
          {known.map((action) => (
            <li key={side(action.title)}>
              {action.url === null ? (
                <strong>{side(action.title)}</strong>
              ) : (
                <ExternalLink href={action.url}>{side(action.title)}</ExternalLink>
              )}
              <span class="helder-source__note">{side(action.text)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
