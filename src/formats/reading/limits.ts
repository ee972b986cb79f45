/* What a file from outside may ask of us. */

/** Of the file as it lies on the disk. */
export const MAX_FILE_BYTES = 100_000_000;

/** Of all parts of a zip together, unpacked. */
export const MAX_UNPACKED_BYTES = 100_000_000;

/** Unpacked to packed; a report has 5 to 20. What unpacks to little is left alone. */
export const MAX_RATIO = 100;
export const RATIO_COUNTS_FROM = 10_000_000;

export const MAX_PARTS = 10_000;

/** Elements within elements of an XML part; Word itself stops long before. */
export const MAX_DEPTH = 500;

/** A table that Word can make has 63 columns, a sheet that people read has fewer than this. */
export const MAX_COLUMNS = 1_000;

export const MAX_CELLS = 500_000;

export const MAX_PAGES = 5_000;
