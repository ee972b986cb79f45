import { apiAddress } from '../api.ts';
import { useReader } from '../language.tsx';

/** All that is kept about oneself, to take away. */
export function PersonalDataPanel() {
  const { messages } = useReader();
  const words = messages.account;
  return (
    <section className="panel" aria-labelledby="account-data">
      <div className="panel-head">
        <h2 id="account-data">{words.personalData}</h2>
      </div>
      <div className="account-body">
        <p>{words.personalDataLine}</p>
        <a className="linklike" href={apiAddress(['account', 'data'])} download>
          {words.takeData}
        </a>
      </div>
    </section>
  );
}
