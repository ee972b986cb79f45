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
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(await document.getPage(number));
    left -= page.printed.length;
    if (left < 0) return { kind: 'refused', reason: 'too-much' };
    pages.push(page);
  }
  return { kind: 'read', value: pages };
}

/**
 * @param {import('pdfjs-dist').PDFPageProxy} page
 * @returns {Promise<Page>}
 */
async function readPage(page) {
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
  const rules = printed.length > 0 ? rulesOf(await page.getOperatorList(), viewport.transform) : [];
  const named = printed.map((one) => ({ ...one, font: fontName(page, one.font) }));
  page.cleanup();
  return { width: viewport.width, height: viewport.height, printed: named, rules };
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
