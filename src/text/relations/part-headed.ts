import { absolute, compareDecimals, decimal, multiply, subtract } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { makes, sumOf } from './adds.ts';
import { sizeOf } from './arithmetic.ts';
import { alike, group, type PartGroup, present } from './part-groups.ts';
import type { Sight } from './tie.ts';

/** A sentence that is a list with a heading: "Nguyên nhân: …", "Phân theo tuyến: …", "Chi tiết: …". */
const HEADED =
  /^[-–+*•]?\s*(?:phân theo|chia theo|tính theo|theo|chi tiết|cụ thể|trong đó|gồm|bao gồm|nguyên nhân|về|kết quả)(?![\p{L}])[^:;.()\d]{0,50}:/iu;

/** Figures before a list that are tried as its total, the nearest. */
const MOST_TOTALS = 20;
const TWENTIETH = decimal('20');

/** Lists with a heading of their own, whose total stands in a sentence or paragraph before. */
export function underHeads({
  document,
  scenes,
}: Pick<Sight, 'document' | 'scenes'>): readonly PartGroup[] {
  const byPassage = new Map(scenes.map((scene) => [scene.passage, scene]));
  return scenes.flatMap((scene) => {
    const kind = document.passages[scene.passage]?.kind;
    if (kind !== 'paragraph' && kind !== 'item') return [];
    const before = document.passages[scene.passage - 1];
    const last =
      before?.kind === 'paragraph' || before?.kind === 'item'
        ? byPassage.get(scene.passage - 1)
        : undefined;
    return scene.layout.sentences.flatMap((start, sentence) => {
      if (!HEADED.test(scene.text.slice(start, start + 80))) return [];
      return headed(scene, sentence, last);
    });
  });
}

function headed(scene: Scene, sentence: number, last: Scene | undefined): readonly PartGroup[] {
  const levels = scene.figures.filter(
    (figure) => figure.sentence === sentence && figure.bracket < 0 && isLevel(figure),
  );
  const [first] = levels;
  const start = scene.layout.sentences[sentence] ?? 0;
  if (!first || !/:[^;.]{0,60}$/u.test(scene.text.slice(start, first.start))) return [];
  const items = levels.filter((figure) => alike(first, figure) || alike(figure, first));
  if (items.length < 2 || items.length < levels.length) return [];
  const own = totalsOf(scene, sentence, first);
  const totals =
    own.length > 0 ? own : last ? totalsOf(last, last.layout.sentences.length, first) : [];
  const sum = sumOf(items);
  const holding = totals.find((total) => makes(total, sum));
  const total =
    holding ?? (totals.length > 0 ? nearest(totals, items) : null) ?? said(scene, start, totals);
  if (!total) return [];
  const made = group({ total, items, closure: 'closed', around: '', text: scene.text, totals });
  return present(made && { ...made, tangled: true, others: [] });
}

/** The levels of the sentences before that could be the whole of a list; lists with a heading have theirs elsewhere. */
function totalsOf(scene: Scene, sentence: number, item: Figure): readonly Figure[] {
  return scene.figures
    .filter((figure) => {
      const start = scene.layout.sentences[figure.sentence] ?? 0;
      const lists = HEADED.test(scene.text.slice(start, start + 80));
      return (
        figure.sentence < sentence &&
        !lists &&
        figure.bracket < 0 &&
        isLevel(figure) &&
        alike(figure, item)
      );
    })
    .slice(-MOST_TOTALS)
    .reverse();
}

/** The total that the items miss by little; of any other it is not known that it was meant. */
function nearest(totals: readonly Figure[], items: readonly Figure[]): Figure | null {
  return (
    totals.find((total) => {
      const whole = sizeOf(total);
      const rest = items
        .map(sizeOf)
        .reduce((left, part) => left && part && subtract(left, part), whole);
      return (
        whole && rest && compareDecimals(multiply(absolute(rest), TWENTIETH), absolute(whole)) <= 0
      );
    }) ?? null
  );
}

/** "Tổng diện tích ngập 845 ha. … Chi tiết: …": the one total that is called so, of a list that says it is whole. */
function said(scene: Scene, start: number, totals: readonly Figure[]): Figure | null {
  const [total] = totals;
  const whole = /^[-–+*•]?\s*(?:chi tiết|phân theo|chia theo|gồm|bao gồm)(?![\p{L}])/iu;
  return total &&
    totals.length === 1 &&
    /tổng/iu.test(total.lead) &&
    whole.test(scene.text.slice(start, start + 40))
    ? total
    : null;
}

const AFTER_NAME = /^[^;:.()\d]{0,80}$/u;
const NEXT_NAME = /^\s*(?:,|;|và|, và)\s*(?:\p{L}+ ){0,6}\p{L}+\s*$/iu;

/** "346 người đi làm việc tại Nhật Bản (188 người), Đài Loan (121 người), Hàn Quốc (37 người)": each name has its part. */
export function namedInTurn(scene: Scene): readonly PartGroup[] {
  return scene.figures.flatMap((total, order) => {
    if (!isLevel(total) || total.bracket >= 0) return [];
    const items: Figure[] = [];
    let from = total.end;
    for (const part of scene.figures.slice(order + 1)) {
      const bracket = scene.layout.brackets[part.bracket];
      const named = bracket && scene.text.slice(from, bracket.open);
      const fits = items.length === 0 ? AFTER_NAME : NEXT_NAME;
      if (!bracket || bracket.parent >= 0 || named === undefined || !fits.test(named)) break;
      if (scene.text.slice(bracket.open + 1, part.start).trim() !== '') break;
      if (
        !isLevel(part) ||
        !alike(total, part) ||
        !/^\s*$/u.test(scene.text.slice(part.end, bracket.close))
      )
        break;
      items.push(part);
      from = bracket.close + 1;
    }
    if (items.length < 2) return [];
    const made = group({ total, items, closure: 'open', around: '', text: scene.text });
    return present(made && { ...made, tangled: true });
  });
}
