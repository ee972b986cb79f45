import { apiAddress } from '../api.ts';
import { KINDS, type Tab } from './catalogue-model.ts';

export const listAddress = (tab: Tab, knownOn: string | null): string =>
  apiAddress(['catalogue', tab], { knownOn });

export const historyAddress = (tab: Tab, code: string): string =>
  apiAddress(['catalogue', 'history'], { kind: KINDS[tab], code });
