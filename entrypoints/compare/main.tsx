import '../../assets/base.ts';
import '../../assets/pages.ts';
import '../../assets/compare.ts';
import { mount } from '../../components/mount.tsx';
import { chosenLanguage } from '../../platform/pages/language.ts';
import { openStore } from '../../platform/store/store.ts';
import { Compare } from './app.tsx';

await mount(<Compare store={openStore()} query={new URLSearchParams(location.search)} />, chosenLanguage);
