/**
 * To each row a column of its own, so that the sum of the costs is least (the Hungarian method by shortest
 * augmenting paths). There are at least as many columns as rows; of equal sums the first found stands.
 */
export function cheapestAssignment(costs: readonly (readonly number[])[]): readonly number[] {
  const columns = costs[0]?.length ?? 0;
  // Potentials and matches count from 1; place 0 is the row that is being placed.
  const ofRow = new Array<number>(costs.length + 1).fill(0);
  const ofColumn = new Array<number>(columns + 1).fill(0);
  const rowAt = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= costs.length; row += 1) {
    rowAt[0] = row;
    augment({ costs, ofRow, ofColumn, rowAt });
  }
  const columnOf = new Array<number>(costs.length).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = rowAt[column] ?? 0;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

type Matching = {
  readonly costs: readonly (readonly number[])[];
  readonly ofRow: number[];
  readonly ofColumn: number[];
  readonly rowAt: number[];
};

/** Grows a tree of tight edges from the new row until it meets a free column, then turns the path over. */
function augment({ costs, ofRow, ofColumn, rowAt }: Matching): void {
  const count = ofColumn.length;
  const slack = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  const before = new Array<number>(count).fill(0);
  const seen = new Array<boolean>(count).fill(false);
  let column = 0;
  do {
    seen[column] = true;
    const row = rowAt[column] ?? 0;
    let least = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let c = 1; c < count; c += 1) {
      if (seen[c]) continue;
      const reduced = at(costs[row - 1], c - 1) - at(ofRow, row) - at(ofColumn, c);
      if (reduced < at(slack, c)) {
        slack[c] = reduced;
        before[c] = column;
      }
      if (at(slack, c) < least) {
        least = at(slack, c);
        next = c;
      }
    }
    for (let c = 0; c < count; c += 1) {
      if (seen[c]) {
        ofRow[at(rowAt, c)] = at(ofRow, at(rowAt, c)) + least;
        ofColumn[c] = at(ofColumn, c) - least;
      } else slack[c] = at(slack, c) - least;
    }
    column = next;
  } while (at(rowAt, column) !== 0);
  while (column !== 0) {
    const previous = at(before, column);
    rowAt[column] = at(rowAt, previous);
    column = previous;
  }
}

const at = (list: readonly number[] | undefined, index: number): number => list?.[index] ?? 0;
