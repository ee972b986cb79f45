import { queryKeys } from '../api.ts';
import { queries } from '../queries.ts';
import { askSession } from '../session/use-session.ts';
import { PEOPLE_ADDRESS } from './people-address.ts';

/** The list as it is now; what was changed may have been oneself. */
export async function refreshPeople(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: queryKeys.read(PEOPLE_ADDRESS) }),
    askSession(),
  ]);
}
