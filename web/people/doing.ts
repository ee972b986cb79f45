/** A password of one use, until the drawer is closed or somebody else is opened in it. */
export type OneTime = { readonly id: string; readonly password: string };

/** What is being done; one thing at a time, so that nothing is sent with the reason for something else. */
export type Doing =
  | { readonly kind: 'nothing'; readonly said: string | null }
  | { readonly kind: 'change' | 'grant' | 'reset' | 'close' | 'erase' | 'bind' | 'unbind' }
  | { readonly kind: 'end'; readonly grant: string };
