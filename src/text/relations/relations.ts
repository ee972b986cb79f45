import { bounds } from './bounds.ts';
import { changeRows } from './change-rows.ts';
import { comparisons } from './comparisons.ts';
import { contributions } from './contributions.ts';
import { flows } from './flows.ts';
import { structures } from './hundred-lists.ts';
import { names } from './names.ts';
import { productSums } from './product-sums.ts';
import { products } from './products.ts';
import { repeats } from './repeats.ts';
import { shares } from './shares.ts';
import { sums } from './sums.ts';
import { tables } from './tables.ts';
import type { Sight, Tie } from './tie.ts';

/** Everything that is recomputed, in the order in which it is reported. */
export const RELATIONS: readonly ((sight: Sight) => readonly Tie[])[] = [
  sums,
  contributions,
  comparisons,
  changeRows,
  flows,
  shares,
  structures,
  products,
  productSums,
  bounds,
  names,
  repeats,
  tables,
];
