import playerPlay from '@tabler/icons/outline/player-play.svg?raw';
import trash from '@tabler/icons/outline/trash.svg?raw';
import type { Language } from '../core/model/rule.ts';
import { AccessState } from './access-state.tsx';
import { Button } from './button.tsx';
import { Checkbox, Select } from './fields.tsx';
import { Heading } from './heading.tsx';
import { useLanguage } from './language.tsx';
import { Paragraph } from './paragraph.tsx';

/** What the person decided; the part of platform/settings that this page shows. */
export interface ShownSettings {
  readonly pausedEverywhere: boolean;
  readonly pausedSites: readonly string[];
  readonly recordPrivate: boolean;
  readonly recordFiles: boolean;
  readonly retentionDays: number;
  readonly maxMegabytes: number;
}

interface Props {
  readonly settings: ShownSettings;
  /** Megabytes in use; null when the browser does not say. */
  readonly used: number | null;
  /** Helder may watch on all websites; null while that is not known. */
  readonly access: boolean | null;
  /** The browser lets Helder into private windows. */
  readonly privateAllowed: boolean;
  readonly onChange: (change: Partial<ShownSettings>) => void;
  readonly onGrant: () => void;
  readonly onDeleteAll: () => void;
}

const days = [7, 30, 90, 180, 365] as const;
const megabytes = [50, 100, 250, 500, 1000, 2000] as const;
const languages: readonly Language[] = ['nl', 'en'];

/** The few things to decide. Each takes effect at once. */
export function SettingsPage(props: Props) {
  const { t } = useLanguage();
  return (
    <div class="helder-readable">
      <Heading level={1}>{t('settings.title')}</Heading>
      <Looks />
      <section class="helder-section" aria-labelledby="access">
        <Heading level={2} id="access">
          {t('settings.access')}
        </Heading>
        <AccessState access={props.access} onGrant={props.onGrant} />
      </section>
      <Watching {...props} />
      <Keeping {...props} />
      <section class="helder-section" aria-labelledby="deleting">
        <Heading level={2} id="deleting">
          {t('settings.deleting')}
        </Heading>
        <Paragraph>{t('settings.deletingText')}</Paragraph>
        <Button icon={trash} negative onClick={props.onDeleteAll}>
          {t('visits.deleteAll')}
        </Button>
      </section>
    </div>
  );
}

function Looks() {
  const { t, language, choose } = useLanguage();
  return (
    <section aria-labelledby="looks">
      <Heading level={2} id="looks">
        {t('settings.looks')}
      </Heading>
      <Select
        label={t('settings.language')}
        value={language}
        options={languages.map((value) => ({ value, text: t(`language.${value}`), lang: value }))}
        onChange={choose}
      />
      <Paragraph class="helder-soft">{t('settings.theme')}</Paragraph>
    </section>
  );
}

function Watching({ settings, privateAllowed, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <section class="helder-section" aria-labelledby="watching">
      <Heading level={2} id="watching">
        {t('settings.watching')}
      </Heading>
      <Checkbox
        label={t('settings.pause')}
        hint={t('settings.pauseHint')}
        checked={settings.pausedEverywhere}
        onChange={(pausedEverywhere) => onChange({ pausedEverywhere })}
      />
      <Checkbox
        label={t('settings.private')}
        hint={`${t('settings.privateHint')} ${privateAllowed ? '' : t('settings.privateBrowser')}`.trim()}
        checked={settings.recordPrivate}
        onChange={(recordPrivate) => onChange({ recordPrivate })}
      />
      <Checkbox
        label={t('settings.files')}
        hint={t('settings.filesHint')}
        checked={settings.recordFiles}
        onChange={(recordFiles) => onChange({ recordFiles })}
      />
      <Heading level={3}>{t('settings.pausedSites')}</Heading>
      {settings.pausedSites.length === 0 ? (
        <Paragraph class="helder-soft">{t('settings.pausedNone')}</Paragraph>
      ) : (
        <ul class="helder-rows helder-list-plain">
          {settings.pausedSites.map((site) => (
            <li key={site} class="helder-paused">
              <span class="helder-company__name">{site}</span>
              <Button
                look="subtle"
                icon={playerPlay}
                label={`${t('settings.resumeShort')}: ${site}`}
                onClick={() =>
                  onChange({ pausedSites: settings.pausedSites.filter((other) => other !== site) })
                }
              >
                {t('settings.resumeShort')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Keeping({ settings, used, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <section class="helder-section" aria-labelledby="keeping">
      <Heading level={2} id="keeping">
        {t('settings.keeping')}
      </Heading>
      <Select
        label={t('settings.days')}
        value={String(settings.retentionDays)}
        options={withCurrent(days, settings.retentionDays).map((count) => ({
          value: String(count),
          text: t('settings.daysValue', { count }),
        }))}
        onChange={(value) => onChange({ retentionDays: Number(value) })}
      />
      <Select
        label={t('settings.size')}
        hint={t('settings.sizeHint')}
        value={String(settings.maxMegabytes)}
        options={withCurrent(megabytes, settings.maxMegabytes).map((value) => ({
          value: String(value),
          text: t('settings.sizeValue', { megabytes: value }),
        }))}
        onChange={(value) => onChange({ maxMegabytes: Number(value) })}
      />
      {used !== null && <Paragraph class="helder-soft">{t('settings.used', { megabytes: used })}</Paragraph>}
    </section>
  );
}

/** The choices, with the one that holds now among them. */
function withCurrent(choices: readonly number[], current: number): readonly number[] {
  return choices.includes(current) ? choices : [...choices, current].sort((a, b) => a - b);
}
