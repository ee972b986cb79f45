import { useReader } from '../language.tsx';
import { ChoosePassword } from './choose-password.tsx';
import { DoorFoot } from './door-foot.tsx';
import { useSend } from './use-send.ts';
import { askSession, signOut, useSignedIn } from './use-session.ts';

export function MustChoose() {
  const { messages } = useReader();
  const words = messages.session;
  const leaving = useSend();
  const name = useSignedIn()?.name;
  return (
    <div className="door">
      <p className="door-brand">
        <b>{messages.shell.brand}</b>
        <span>{name}</span>
      </p>
      <div className="door-form">
        <h1 id="door-title">{words.mustChoose}</h1>
        <p className="soft">{words.mustChooseHint}</p>
        <ChoosePassword current={words.oneTimePassword} focus="at once" onDone={askSession} />
        {leaving.refusal?.whole ? <p role="alert">{leaving.refusal.whole}</p> : null}
        <button type="button" className="linklike" onClick={() => void leaving.run(signOut)}>
          {words.signOut}
        </button>
      </div>
      <DoorFoot />
    </div>
  );
}
