import type { PopupDoings } from '../../components/popup-actions.tsx';
import { requestAccess } from '../../platform/pages/access.ts';
import { openPage, reloadTab } from '../../platform/pages/tab.ts';
import { changeSettings } from '../../platform/settings.ts';
import { hostOf } from './look.ts';
import type { PopupData } from './use-popup.ts';

/** What the popup's buttons do. Settings and access announce themselves; the popup hears of them like everybody. */
export function popupDoings({ look, again }: PopupData): PopupDoings {
  const { tab, settings, input } = look;
  const host = hostOf(tab?.url ?? null);
  const site = input.visit?.site ?? host;
  return {
    pauseSite() {
      if (site !== null) void changeSettings({ pausedSites: [...new Set([...settings.pausedSites, site])] });
    },
    resumeSite() {
      const here = (paused: string) =>
        paused === site || host === paused || host?.endsWith(`.${paused}`) === true;
      void changeSettings({ pausedSites: settings.pausedSites.filter((paused) => !here(paused)) });
    },
    resumeEverywhere() {
      void changeSettings({ pausedEverywhere: false });
    },
    grantAccess() {
      void requestAccess().then(again);
    },
    reload() {
      if (tab !== null) void reloadTab(tab.id).then(again);
    },
    retry: again,
    open(page) {
      void openPage(page).then(() => window.close());
    },
  };
}
