import '../../assets/base.ts';
import '../../assets/popup.ts';
import { mount } from '../../components/mount.tsx';
import { chosenLanguage } from '../../platform/pages/language.ts';
import { openStore } from '../../platform/store/store.ts';
import { PopupApp } from './app.tsx';
import { look } from './look.ts';

const store = openStore();
// The database opens when it is first asked something: ask now, beside what the browser is asked.
void store.visitByDocument('');
const first = await look(store);
await mount(<PopupApp store={store} first={first} />, {
  ...chosenLanguage,
  read: async () => chosenLanguage.of(first.settings),
});
