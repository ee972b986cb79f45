export type TypedStatus = 'estimated' | 'preliminary' | 'official';

/** What is being typed, and the revision it was typed over: that of the moment the form was opened. */
export type Typed = {
  readonly value: string;
  readonly status: TypedStatus;
  readonly reason: string;
  readonly seen: number;
};

/** The life of one revision being typed. What was typed is kept until it is saved or given up. */
export type EditState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'saved' }
  | ({ readonly kind: 'typing' } & Typed)
  | ({ readonly kind: 'saving' } & Typed)
  | ({ readonly kind: 'refused'; readonly message: string } & Typed);

export type EditEvent =
  | { readonly kind: 'open'; readonly typed: Typed }
  | { readonly kind: 'type'; readonly part: Partial<Omit<Typed, 'seen'>> }
  | { readonly kind: 'save' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refuse'; readonly message: string }
  | { readonly kind: 'close' };

export const CLOSED: EditState = { kind: 'closed' };

export function edited(state: EditState, event: EditEvent): EditState {
  switch (event.kind) {
    case 'open':
      return { ...event.typed, kind: 'typing' };
    case 'close':
      return CLOSED;
    case 'type': {
      const typed = typedOf(state);
      return typed && state.kind !== 'saving' ? { ...typed, ...event.part, kind: 'typing' } : state;
    }
    case 'save': {
      const typed = typedOf(state);
      return typed ? { ...typed, kind: 'saving' } : state;
    }
    case 'saved':
      return state.kind === 'saving' ? { kind: 'saved' } : state;
    case 'refuse': {
      const typed = typedOf(state);
      return typed ? { ...typed, kind: 'refused', message: event.message } : state;
    }
  }
}

export function typedOf(state: EditState): Typed | null {
  if (state.kind === 'closed' || state.kind === 'saved') return null;
  const { value, status, reason, seen } = state;
  return { value, status, reason, seen };
}
