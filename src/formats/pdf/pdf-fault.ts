/** Why there is no PDF. */
export type PdfFault =
  /** Longer than a report can be, in letters of what is handed over. */
  | { readonly code: 'pdf.too-long'; readonly length: number; readonly limit: number }
  /** So many wait already. */
  | { readonly code: 'pdf.busy'; readonly waiting: number }
  | { readonly code: 'pdf.timed-out'; readonly seconds: number }
  /** The process could not be started, or has ended in the middle of it. */
  | { readonly code: 'pdf.stopped'; readonly reason: string }
  /** The typesetter refused what it got. */
  | { readonly code: 'pdf.refused'; readonly reason: string };
