import '../../assets/base.ts';
import '../../assets/pages.ts';
import { mount } from '../../components/mount.tsx';
import { visitId } from '../../core/model/ids.ts';
import { chosenLanguage } from '../../platform/pages/language.ts';
import { openStore } from '../../platform/store/store.ts';
import { About } from './about.tsx';
import { OneVisit } from './one-visit.tsx';
import { Visits } from './visits.tsx';

const query = new URLSearchParams(location.search);
const id = query.get('visit');

function content() {
  if (id !== null) return <OneVisit store={openStore()} id={visitId(id)} />;
  return query.get('page') === 'about' ? <About /> : <Visits store={openStore()} />;
}

await mount(content(), chosenLanguage);
