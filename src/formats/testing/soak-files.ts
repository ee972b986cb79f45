import fc from 'fast-check';
import { checkText } from '#text/check-text.ts';
import { misplaced, misread } from '#text/testing/misplaced.ts';
import type { Batch, BatchResult } from '#text/testing/soak-texts.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { readDocument } from '../read-document.ts';
import { changedFile, changedPart, movedElements, ONE_PAGE_PDF } from './changed-files.ts';
import { SAMPLE } from './sample-report.ts';
import { footnote, mark, p, row, table, wordFile } from './word-file.ts';

export type FilesResult = Omit<BatchResult, 'factor'> & {
  readonly read: number;
  readonly refused: number;
};

/** A page as others write it: a table, notes, tracked changes and a text box. */
const FOREIGN = wordFile({
  body: [
    p('Thu hồi 30 ha', mark(2), ', trong đó đất lúa 20 ha; đất rừng 10 ha.'),
    table(
      row('Xã', 'Kế hoạch', 'Thực hiện'),
      row('Nậm Hàng', '240', '216'),
      row('Cộng', '240', '216'),
    ),
    '<w:p><w:del><w:r><w:delText>12 vụ</w:delText></w:r></w:del><w:ins><w:r><w:t>13 vụ, tăng 8,3%</w:t></w:r></w:ins></w:p>',
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>Số: 15/BC-UBND</w:t></w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>',
  ].join(''),
  footnotes: footnote(2, p('Gồm: cam 17 ha; quýt 13 ha.')),
});

export const FILE_KINDS = ['docx', 'pdf'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Files of one kind with something changed in them, read as anybody's, and checked. */
export async function soakFiles(kind: FileKind): Promise<(batch: Batch) => Promise<FilesResult>> {
  const files = await filesOf(kind);
  return async ({ seed, count }) => {
    let read = 0;
    let refused = 0;
    let slowest = 0;
    const holds = fc.asyncProperty(files, async (bytes) => {
      const begun = performance.now();
      const answer = await readDocument(bytes, `a.${kind}`);
      if (!answer.ok) {
        if (answer.error.message.vi === '') throw new Error('refused without a reason');
        refused += 1;
      } else {
        const { document } = answer.value;
        const checked = checkText(document);
        const faults = [...misplaced(document), ...misread(document.plain, checked)];
        if (faults.length > 0) throw new Error(faults.join('; '));
        read += 1;
      }
      slowest = Math.max(slowest, performance.now() - begun);
    });
    const ran = await fc.check(holds, { seed, numRuns: count });
    const fault = ran.failed ? ((await fc.asyncDefaultReportMessage(ran)) ?? 'failed') : null;
    return { inputs: read + refused, read, refused, fault, slowest };
  };
}

async function filesOf(kind: FileKind): Promise<fc.Arbitrary<Uint8Array>> {
  switch (kind) {
    case 'pdf':
      return changedFile(ONE_PAGE_PDF);
    case 'docx': {
      const own = await writeDocx(SAMPLE);
      return fc.oneof(
        ...[own, FOREIGN].flatMap((file) => [
          changedFile(file),
          changedPart(file),
          movedElements(file),
        ]),
      );
    }
  }
}
