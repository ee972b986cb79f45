import type { Period } from '#core/period.ts';
import { type Figure, isLevel, type Scene } from '#text/claims/figure.ts';
import { readDocument } from '#text/claims/read-document.ts';
import type { Passage, TextDocument } from '#text/document.ts';
import { measureOf } from '#text/lexicon/dimension.ts';
import { countedNoun, namingWords, type ToldSubject } from './subject-words.ts';
import { namesNoOther } from './told-period.ts';

/** A level that a sentence tells of the whole province, with the words that say of what. */
export type ToldLevel = {
  readonly figure: Figure;
  readonly passage: Passage;
  /** Its words from the start of its sentence, and those of its own clause alone. */
  readonly subjects: readonly ToldSubject[];
};

/** A longer way from the start of the sentence names more than one thing. */
const LONGEST_LEAD = 200;

/** A smaller area, or a wider one, is another subject. */
const OTHER_AREA =
  /(?:huyện|xã|phường|thị trấn|thành phố|thị xã|bản|thôn|khu vực|vùng)\s\p{Lu}|cả nước|toàn quốc|thế giới/u;
const PART = /trong đó|trong số|bao gồm|gồm|riêng|còn lại|ngoài ra|bình quân|mỗi|thêm|bổ sung/iu;
/** Under these headings the figures are of what shall be. */
const TO_COME = /nhiệm vụ trọng tâm|phương hướng|dự kiến|mục tiêu phấn đấu|giải pháp/iu;

/** The levels of a report whose words can be held against the names of indicators; of most it is not sure, and they are left out. */
export function toldLevels(document: TextDocument, period: Period): readonly ToldLevel[] {
  const ahead = aheadOf(document);
  return readDocument(document).flatMap((scene) => {
    const passage = document.passages[scene.passage];
    if (!passage || passage.kind === 'cell' || passage.kind === 'note') return [];
    if (ahead.has(scene.passage)) return [];
    return scene.figures.flatMap((figure, order): readonly ToldLevel[] => {
      const subjects = subjectsOf(scene, figure, order, period);
      return subjects.length > 0 ? [{ figure, passage, subjects }] : [];
    });
  });
}

function subjectsOf(
  scene: Scene,
  figure: Figure,
  order: number,
  period: Period,
): readonly ToldSubject[] {
  if (!isLevel(figure) || figure.bracket >= 0 || figure.misprint || figure.unit === '') return [];
  const { text, layout } = scene;
  const sentence = layout.sentences[figure.sentence] ?? 0;
  const before = text.slice(sentence, figure.start);
  const tail = /^[^,;:.()]*/u.exec(figure.tail)?.[0] ?? '';
  if (OTHER_AREA.test(text.slice(0, figure.start)) || OTHER_AREA.test(figure.tail)) return [];
  if (!namesNoOther(before + tail, period)) return [];
  const start = sentence + before.lastIndexOf(';') + 1;
  const lead = text.slice(start, figure.start);
  if (lead.length > LONGEST_LEAD || PART.test(lead)) return [];
  const counted = countedNoun(figure.unit);
  const unit = counted === '' ? '' : figure.unit;
  const toSubject = (words: string, least: number): ToldSubject => ({
    words: namingWords(`${withoutNumbers(words)} ${unit} ${withoutNumbers(tail)}`),
    dimension: measureOf(figure.unit).name,
    least,
  });
  const isFirst = scene.figures
    .slice(0, order)
    .every((one) => one.shape === 'other' || one.start < start);
  return [
    ...(isFirst ? [toSubject(lead, LEAST_WORDS)] : []),
    toSubject(
      lead.slice(lead.lastIndexOf(',') + 1),
      counted === '' ? LEAST_OF_CLAUSE.measure : LEAST_OF_CLAUSE.count,
    ),
  ];
}

/** One word alone (vốn, thu) names too much. */
const LEAST_WORDS = 2;
/** What stands before a clause may narrow it (500 hộ, 120 hộ nghèo): only a long name stands for itself. */
const LEAST_OF_CLAUSE = { measure: 3, count: 4 };

/** Periods and labels are numbers that name nothing here; the period was looked at before. */
const withoutNumbers = (words: string): string => words.replace(/[\d.,/]+/gu, ' ');

/** The passages that stand under a heading of what is to come. */
function aheadOf({ passages }: TextDocument): ReadonlySet<number> {
  const ahead = new Set<number>();
  let depth: number | null = null;
  passages.forEach((passage, index) => {
    if (passage.kind === 'heading') {
      const own = passage.depth ?? 1;
      if (depth !== null && own <= depth) depth = null;
      if (depth === null && TO_COME.test(passage.text)) depth = own;
    }
    if (depth !== null) ahead.add(index);
  });
  return ahead;
}
