import { defaultTreeAdapter, parse } from 'parse5';
import type { Result } from '#core/result.ts';
import type { TextDocument } from '#text/document.ts';
import { layOut } from '../reading/lay-out.ts';
import { MAX_DEPTH } from '../reading/limits.ts';
import { type ReadFault, Refusal } from '../reading/read-fault.ts';
import { refusing } from '../reading/refusing.ts';
import { htmlBlocks } from './html-blocks.ts';

/** The words of a page in the order of its source; what is deleted, hidden or no words is not read. */
export const readHtml = (source: string): Result<TextDocument, ReadFault> =>
  refusing(() => layOut(htmlBlocks(parse(source, { treeAdapter: shallow() }))));

/** The parser's own tree, which does not grow deeper than a page of anybody's. */
function shallow(): typeof defaultTreeAdapter {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > MAX_DEPTH) {
        throw new Refusal({ code: 'file.too-much', where: 'HTML', limit: MAX_DEPTH });
      }
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}
