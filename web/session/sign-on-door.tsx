import { useReader } from '../language.tsx';

/** The way in by another house. Where a page stands beneath the door it goes there beside it, so that nothing typed is lost. */
export function SignOnDoor({
  name,
  beside,
}: {
  readonly name: string;
  readonly beside: 'in place' | 'beside';
}) {
  const { messages } = useReader();
  const words = messages.session;
  const to = beside === 'beside' ? '/account' : window.location.pathname + window.location.search;
  const address = `/api/v1/session/oidc?${new URLSearchParams({ to })}`;
  return (
    <div className="door-elsewhere">
      <a href={address} {...(beside === 'beside' ? { target: '_blank', rel: 'noopener' } : {})}>
        {words.signOn(name)}
      </a>
      {beside === 'beside' ? <p className="soft">{words.signOnBeside}</p> : null}
    </div>
  );
}
