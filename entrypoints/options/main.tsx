import '../../assets/base.ts';
import '../../assets/pages.ts';
import { mount } from '../../components/mount.tsx';
import { chosenLanguage } from '../../platform/pages/language.ts';
import { openStore } from '../../platform/store/store.ts';
import { Options } from './app.tsx';

await mount(<Options store={openStore()} />, chosenLanguage);
