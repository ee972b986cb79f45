import '../styles/fields.css';
import '../styles/account.css';
import { useReader } from '../language.tsx';
import { PageHead } from '../page/page-head.tsx';
import { useSignedIn, useSignOn } from '../session/use-session.ts';
import { IdentityPanel } from './identity-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { PersonalDataPanel } from './personal-data-panel.tsx';
import { SecondFactorPanel } from './second-factor-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';

/** Who one is here, how one proves it, and where one is signed in. */
export function AccountPage() {
  const { messages, read } = useReader();
  const me = useSignedIn();
  const signOn = useSignOn();
  const roles = me?.roles.map(({ label }) => read(label)).join(', ');
  const line = [me?.login, roles || messages.session.noRole, me?.agency ? read(me.agency) : null];
  return (
    <>
      <PageHead
        title={me?.name ?? messages.account.title}
        above={messages.account.title}
        line={line.filter((part) => part !== null && part !== me?.name).join(' · ')}
        pickers="none"
      />
      <div className="account">
        {me?.hasPassword === false ? (
          <p className="account-note">{messages.account.noPassword}</p>
        ) : (
          <>
            <PasswordPanel />
            <SecondFactorPanel />
          </>
        )}
        {signOn !== null && me?.hasPassword ? <IdentityPanel name={signOn} /> : null}
        <SessionsPanel />
        <PersonalDataPanel />
      </div>
    </>
  );
}
