import type { ProvinceAnswer } from '../../src/server/wire/province.ts';
import { apiAddress } from '../api.ts';
import { useRead } from '../use-read.ts';

/** What there is to choose from; the same on every page, so the page brought it along. */
export const useProvince = () =>
  useRead<ProvinceAnswer>(apiAddress(['province']), { brought: broughtAlong() });

let answer: ProvinceAnswer | undefined;

/** The answer that the server put into the page. */
export function broughtAlong(): ProvinceAnswer | undefined {
  if (answer) return answer;
  const text = document.getElementById('province')?.textContent;
  // The server wrote it by the schema that the type is made from.
  if (text) answer = JSON.parse(text) as ProvinceAnswer;
  return answer;
}
