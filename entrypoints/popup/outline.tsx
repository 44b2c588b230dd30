import { useEffect, useState } from 'preact/hooks';
import { AdOutline } from '../../components/ad-outline.tsx';
import { useLanguage } from '../../components/language.tsx';
import { outlineAds } from '../../platform/pages/ad-outline.ts';

/** The switch that outlines the ads, with what the tab says of it: outlines outlast the popup. */
export function Outline({ tab }: { readonly tab: number }) {
  const { t } = useLanguage();
  const [on, setOn] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void outlineAds(tab, null, '').then((drawn) => setOn(drawn === true));
  }, [tab]);
  const change = (wanted: boolean) => {
    void outlineAds(tab, wanted, t('ads.outline.label')).then((drawn) => {
      setOn(drawn === true);
      setFailed(drawn !== wanted);
    });
  };
  return <AdOutline on={on} failed={failed} onChange={change} />;
}
