// @ts-check
// Runs apart, with its own memory and time: takes a PDF, hands back what is printed and where. Plain JavaScript,
// because a thread starts from a file as it lies on the disk.

import { parentPort, workerData } from 'node:worker_threads';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @typedef {{ text: string, x: number, y: number, width: number, size: number, font: string | null }} Printed */
/** @typedef {{ x: number, width: number, y: number }} Rule */
/** @typedef {{ width: number, height: number, printed: Printed[], rules: Rule[] }} Page */

const { bytes, limits } = workerData;

read().then(
  (answer) => parentPort?.postMessage(answer),
  (error) => parentPort?.postMessage({ kind: 'refused', reason: reasonOf(error) }),
);

async function read() {
  const task = pdfjs.getDocument({
    data: bytes,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  if (document.numPages > limits.pages) return { kind: 'refused', reason: 'too-much' };
  /** @type {Page[]} */
  const pages = [];
  let left = limits.printed;
  let before = { unfinished: false };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(await document.getPage(number), before);
    before = endOf(page, before);
    left -= page.printed.length;
    if (left < 0) return { kind: 'refused', reason: 'too-much' };
    pages.push(page);
  }
  return { kind: 'read', value: pages };
}

/**
 * What is drawn beside the words takes as long as the words; it is read where only it can tell what they are.
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @param {{ unfinished: boolean }} before
 * @returns {Promise<Page>}
 */
async function readPage(page, before) {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const printed = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, x, y] = pdfjs.Util.transform(viewport.transform, item.transform);
    // Stamps and marks along the side stand upright to the lines.
    if (Math.abs(b) > Math.abs(a) / 5) continue;
    const size = Math.hypot(c, d);
    printed.push({ text: item.str, x, y, width: item.width, size, font: item.fontName });
  }
  const isDrawn = before.unfinished || hasPlainNumbers(printed) || isOfOldFonts(printed);
  const rules = isDrawn ? rulesOf(await page.getOperatorList(), viewport.transform) : [];
  const named = printed.map((one) => ({ ...one, font: fontName(page, one.font) }));
  page.cleanup();
  return { width: viewport.width, height: viewport.height, printed: named, rules };
}

/**
 * The page before ends in the middle of a note, or might: its notes go on here, above the first number.
 * @param {Page} page
 * @param {{ unfinished: boolean }} before
 */
function endOf({ printed }, before) {
  const notes = atLeft(printed).some((one) => /^[\d⁰¹²³⁴-⁹]{1,4}$/.test(one.text.trim()));
  const words = printed.filter(({ text }) => /\p{L}/u.test(text));
  const last = words.reduce(
    (low, one) => (low === null || one.y >= low.y ? one : low),
    /** @type {Printed | null} */ (null),
  );
  const ended = last === null || /[.!?…]["”’)]*\s*$/.test(last.text);
  return { unfinished: !ended && (notes || before.unfinished) };
}

/**
 * Words at the left margin.
 * @param {Printed[]} printed
 */
function atLeft(printed) {
  const left = printed.reduce((least, one) => Math.min(least, one.x), Number.POSITIVE_INFINITY);
  return printed.filter(({ x }) => x < left + 3);
}

/**
 * A line that begins with a number as large as its words may be a note, if a rule stands over it.
 * @param {Printed[]} printed
 */
function hasPlainNumbers(printed) {
  return atLeft(printed).some(({ text }) => /^\d{1,3}\s+\p{L}/u.test(text));
}

/**
 * Signs that Vietnamese has no use for, among letters: of the fonts before Unicode, whose names then tell.
 * @param {Printed[]} printed
 */
function isOfOldFonts(printed) {
  const text = printed.map((one) => one.text).join('');
  return (
    (
      text.match(/\p{L}[¨©ª«¬®µ¶·¸¹»¼½¾]|[¨©ª«¬®µ¶·¸¹»¼½¾]\p{L}|®¹|[aeo][ùøûå]|[öô][ùøûõï]/giu) ??
      []
    ).length >= 2
  );
}

/**
 * A font's own name, such as ABCDEF+.VnTime; known once the page was interpreted.
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @param {string} id
 * @returns {string | null}
 */
function fontName(page, id) {
  const name = page.commonObjs.has(id) ? page.commonObjs.get(id)?.name : null;
  return typeof name === 'string' ? name.replace(/^[A-Z]{6}\+/, '') : null;
}

/**
 * Thin level strokes and bars: the line over the notes is one.
 * @param {{ fnArray: number[], argsArray: any[] }} operators
 * @param {number[]} viewport
 * @returns {Rule[]}
 */
function rulesOf({ fnArray, argsArray }, viewport) {
  const rules = [];
  const saved = [];
  let matrix = viewport;
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    if (operator === pdfjs.OPS.save) saved.push(matrix);
    else if (operator === pdfjs.OPS.restore) matrix = saved.pop() ?? viewport;
    else if (operator === pdfjs.OPS.transform) matrix = pdfjs.Util.transform(matrix, args);
    else if (operator === pdfjs.OPS.constructPath) {
      const box = args?.[2];
      if (!box || box.length < 4) continue;
      const [x0, y0] = applied(matrix, box[0], box[1]);
      const [x1, y1] = applied(matrix, box[2], box[3]);
      const width = Math.abs(x1 - x0);
      if (Math.abs(y1 - y0) < 3 && width > 20) {
        rules.push({ x: Math.min(x0, x1), width, y: Math.max(y0, y1) });
      }
    }
  }
  return rules;
}

/** @type {(matrix: number[], x: number, y: number) => [number, number]} */
function applied([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0], x, y) {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** @param {unknown} error */
function reasonOf(error) {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException' ? 'password' : 'damaged';
}
