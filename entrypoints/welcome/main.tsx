import '../../assets/base.ts';
import '../../assets/pages.ts';
import { useLanguage } from '../../components/language.tsx';
import { mount } from '../../components/mount.tsx';
import { PageShell } from '../../components/page-shell.tsx';
import { WelcomePage } from '../../components/welcome-page.tsx';
import { chosenLanguage } from '../../platform/pages/language.ts';
import { useAccess } from '../../platform/pages/use-access.ts';

function Welcome() {
  const { t } = useLanguage();
  const { access, refused, ask } = useAccess();
  return (
    <PageShell part={null} title={t('welcome.title')}>
      <WelcomePage access={access} refused={refused} onGrant={ask} />
    </PageShell>
  );
}

await mount(<Welcome />, chosenLanguage);
