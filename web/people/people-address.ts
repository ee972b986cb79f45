import { apiAddress } from '../api.ts';

export const PEOPLE_ADDRESS = apiAddress(['people']);
