/** A sign-in on its way: the password first, and where a second factor is in use its code. */
export type SignInState = {
  readonly step: 'password' | 'code';
  /** What the code is of; a recovery code has letters. */
  readonly by: 'authenticator' | 'recovery';
  readonly login: string;
  readonly password: string;
  readonly code: string;
  readonly isSending: boolean;
  /** Why it did not go on, in the reader's words. */
  readonly said: string | null;
};

export type SignInEvent =
  | { readonly kind: 'type'; readonly part: Partial<Record<'login' | 'password' | 'code', string>> }
  | { readonly kind: 'send' }
  /** Null where it was no answer of the server. */
  | { readonly kind: 'refuse'; readonly code: string | null; readonly message: string }
  | { readonly kind: 'use'; readonly by: SignInState['by'] }
  | { readonly kind: 'back' };

export const AT_FIRST: SignInState = {
  step: 'password',
  by: 'authenticator',
  login: '',
  password: '',
  code: '',
  isSending: false,
  said: null,
};

export function signedIn(state: SignInState, event: SignInEvent): SignInState {
  switch (event.kind) {
    case 'type':
      return { ...state, ...event.part, said: null };
    case 'send':
      return { ...state, isSending: true, said: null };
    case 'refuse':
      return refusedBy({ ...state, isSending: false }, event);
    case 'use':
      return { ...state, by: event.by, code: '', said: null };
    case 'back':
      return { ...AT_FIRST, login: state.login };
  }
}

/** What proved wrong is typed anew; what was only held back, or did not arrive, stays. */
function refusedBy(
  state: SignInState,
  { code, message }: { readonly code: string | null; readonly message: string },
): SignInState {
  if (code === 'sign-in.code-needed') return { ...state, step: 'code', code: '', said: null };
  if (code === 'sign-in.code-wrong') return { ...state, step: 'code', code: '', said: message };
  if (code === 'sign-in.wrong') return { ...AT_FIRST, login: state.login, said: message };
  return { ...state, said: message };
}
