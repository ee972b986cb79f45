import { account } from './en/account.ts';
import { audit } from './en/audit.ts';
import { catalogue } from './en/catalogue.ts';
import { checker } from './en/checker.ts';
import { edition } from './en/edition.ts';
import { indicator } from './en/indicator.ts';
import { inspector } from './en/inspector.ts';
import { overview } from './en/overview.ts';
import { people } from './en/people.ts';
import { places } from './en/places.ts';
import { report } from './en/report.ts';
import { search } from './en/search.ts';
import { session } from './en/session.ts';
import { shell } from './en/shell.ts';
import type { Messages } from './vi.ts';

export const en: Messages = {
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
};
