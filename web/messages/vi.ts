import { account } from './vi/account.ts';
import { audit } from './vi/audit.ts';
import { catalogue } from './vi/catalogue.ts';
import { checker } from './vi/checker.ts';
import { edition } from './vi/edition.ts';
import { indicator } from './vi/indicator.ts';
import { inspector } from './vi/inspector.ts';
import { overview } from './vi/overview.ts';
import { people } from './vi/people.ts';
import { places } from './vi/places.ts';
import { report } from './vi/report.ts';
import { search } from './vi/search.ts';
import { session } from './vi/session.ts';
import { shell } from './vi/shell.ts';
import type { Words } from './words.ts';

/** What the screen says, Vietnamese first, by screen. English stands beside it with the same keys. */
export const vi = {
  shell,
  session,
  account,
  people,
  catalogue,
  audit,
  checker,
  overview,
  indicator,
  inspector,
  places,
  report,
  edition,
  search,
} as const;

export type Messages = Words<typeof vi>;
