import { NotOpened } from './not-opened.ts';
import { openStore, type Store, type Whereabouts } from './store.ts';

/** The open store, or {@link NotOpened}. */
export async function opened(where: Whereabouts): Promise<Store> {
  const opening = await openStore(where);
  switch (opening.kind) {
    case 'open':
      return opening.store;
    case 'in-use':
      throw new NotOpened({ code: 'data.in-use', pid: opening.pid });
    case 'refused':
      throw new NotOpened(opening.fault);
  }
}
