import type { places as vi } from '../vi/places.ts';
import type { Words } from '../words.ts';

export const places: Words<typeof vi> = {
  title: 'Places',
  indicator: 'Indicator',
  map: 'Map',
  list: 'List',
  line: (period: string, have: string, all: string) =>
    `${period} · ${have} of ${all} units have a figure`,
  nothingBelow: (period: string) =>
    `No unit on this map has a figure for ${period}. Other periods with figures by place:`,
  otherPeriod: (shown: string, usual: string) =>
    `This is ${shown}, the latest with figures by place; there are none of ${usual}.`,
  nothingAnywhere: 'No unit below the province has a figure yet.',
  mapLabel: (title: string) =>
    `Map: ${title}. Arrow keys go from unit to unit, Enter opens the page of the unit.`,
  tileNote: (met: string, borders: string) =>
    `A tile map, one equal tile a unit, not to scale: ${met} of ${borders} pairs that share a border touch.`,
  outlineNote: 'Outlines of the file in the pack, simplified.',
  asTiles: 'Tiles',
  asOutlines: 'Outlines',
  noMap: (units: string) =>
    `There is no map: the pack does not say where these ${units} units lay. The list goes by former district.`,
  legend: 'Legend',
  unitsInStep: (count: string) => `${count} units`,
  none: 'no figure',
  partly: 'only a part so far',
  unit: 'Unit',
  value: 'Value',
  state: 'Status',
  sortBy: (column: string) => `Sort by ${column}`,
  whole: 'Whole province',
  reported: 'reported by the province',
  rolledUp: (present: string, expected: string) => `from ${present} of ${expected} units`,
  point: 'Point at a tile or a row to see it here.',
  open: 'Open the page of the unit',
  question: 'Open question',
  became: 'now in',
  source: 'Source',
  basis: 'Basis',
  definition: 'Definition',
  code: 'Code',
  since: (day: string) => `since ${day}`,
  until: (from: string, to: string) => `${from} to ${to}`,
  ended: 'This unit exists no more.',
  figures: 'Figures',
  noFigures: (period: string) => `There is no figure for ${period}.`,
  otherPeriods: 'Periods with figures',
  predecessors: 'Made of',
  predecessorsNote:
    'Figures of former units stay with the former units and add up exactly into this one.',
  successors: 'Went into',
  ownFigures: (count: string) => `${count} figures in the period`,
  neighbours: 'Neighbours',
  parts: 'Consists of',
  comparison: 'Comparison',
  noComparison: 'nothing to compare with',
  onMap: 'See on the map',
  kin: 'Before and after the merger',
};
