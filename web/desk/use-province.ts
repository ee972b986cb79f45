import type { ProvinceAnswer } from '../../src/server/wire/province.ts';
import { apiAddress } from '../api.ts';
import { useRead } from '../use-read.ts';

/** What there is to choose from; the same on every page, so it is read once. */
export const useProvince = () => useRead<ProvinceAnswer>(apiAddress(['province']));
