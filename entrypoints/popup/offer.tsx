import { useEffect, useState } from 'preact/hooks';
import { CompareOffer } from '../../components/compare-offer.tsx';
import { pages } from '../../components/pages.ts';
import { type Hindrance, hindranceOf } from '../../core/comparison/hindrance.ts';
import { circumstancesNow, openExtensionSettings } from '../../platform/comparison/circumstances.ts';
import { openPage, type ShownTab } from '../../platform/pages/tab.ts';

/** The offer to compare, with what it depends on. */
export function Offer({ tab }: { readonly tab: ShownTab }) {
  const [hindrance, setHindrance] = useState<Hindrance | null>();
  useEffect(() => {
    void circumstancesNow(tab.url, null).then((now) => setHindrance(hindranceOf(now)));
  }, [tab.url]);
  const leave = (opened: Promise<void>) => void opened.then(() => window.close());
  return (
    <CompareOffer
      hindrance={hindrance}
      href={pages.compare(tab.id)}
      onCompare={() => leave(openPage(pages.compare(tab.id)))}
      onSettings={() => leave(openExtensionSettings())}
    />
  );
}
