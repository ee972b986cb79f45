import { formatVi } from '#core/vi/number.ts';
import type { Finding } from '../checked.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { numberInWords } from '../mentions/number-words.ts';
import type { Sight } from '../relations/tie.ts';
import { digitsOf, findingAt, spanIn, spanOf } from './place.ts';

/** Numbers whose print is broken, left twice, left blank, or without the sign that their neighbours have. */
export function numbers(sight: Sight): readonly Finding[] {
  return sight.scenes.flatMap((scene) => [
    ...scene.figures.flatMap((figure) => [
      ...misprinted(sight, figure),
      ...otherInWords(sight, scene, figure),
    ]),
    ...twice(sight, scene),
    ...bareInList(sight, scene),
    ...blanks(sight, scene),
  ]);
}

const WHY = {
  'number.malformed': {
    vi: 'không đúng cách viết số (dấu chấm phân nhóm nghìn, dấu phẩy thập phân)',
    en: 'breaks the notation (a dot between thousands, a comma before decimals)',
  },
  'number.english-point': {
    vi: 'dùng dấu chấm cho phần thập phân',
    en: 'has a point before its decimals',
  },
  'number.fraction-of-one': {
    vi: 'có phần lẻ, nhưng đơn vị đếm này không chia lẻ được',
    en: 'has decimals, and what is counted cannot be divided',
  },
} as const;

function misprinted(sight: Sight, figure: Figure): readonly Finding[] {
  const { misprint } = figure;
  if (!misprint) return [];
  const text = spanOf(sight, figure);
  const printed = sight.document.plain.slice(...text);
  const why = WHY[misprint.rule];
  const read = misprint.proposal && formatVi(misprint.proposal);
  return [
    findingAt([text], {
      rule: misprint.rule,
      severity: misprint.rule === 'number.english-point' ? 'question' : 'error',
      message: {
        vi: `“${printed}” ${why.vi}${read ? `; có lẽ là ${read}` : ''}.`,
        en: `“${printed}” ${why.en}${read ? `; perhaps ${read}` : ''}.`,
      },
      repairs:
        read && figure.shape === 'plain'
          ? [{ span: digitsOf(sight, figure), text: read, why }]
          : [],
    }),
  ];
}

/** "05 (sáu) đơn vị": the figure and the words in brackets after it differ. */
function otherInWords(sight: Sight, scene: Scene, figure: Figure): readonly Finding[] {
  if (figure.shape !== 'plain' || !figure.value || figure.value.scale !== 0) return [];
  const words = /^\s?\(([^()\d]{2,24})\)/u.exec(
    scene.text.slice(figure.digitsEnd, figure.digitsEnd + 28),
  );
  const said = words && numberInWords(words[1] ?? '');
  if (said === null || said === undefined || figure.value.unscaled === BigInt(said)) return [];
  return [
    findingAt([spanOf(sight, figure)], {
      rule: 'number.words',
      severity: 'error',
      message: {
        vi: `Số ${figure.written} và chữ “${words?.[1]}” không khớp.`,
        en: `The figure ${figure.written} and the words “${words?.[1]}” differ.`,
      },
    }),
  ];
}

/** "giảm 4,1 3,7%": two figures side by side, as an edit leaves them. */
function twice(sight: Sight, scene: Scene): readonly Finding[] {
  return scene.figures.flatMap((second, order) => {
    const first = scene.figures[order - 1];
    if (
      first?.shape !== 'plain' ||
      second.shape !== 'plain' ||
      (first.unit !== '' && !(first.unit === '%' && second.unit === '%')) ||
      first.power !== 0
    )
      return [];
    if (!/^[ \u00a0]{1,2}$/.test(scene.text.slice(first.end, second.start)) || second.unit === '')
      return [];
    if (!/,/.test(first.written ?? '') || !/,/.test(second.written ?? '')) return [];
    return [
      findingAt([spanOf(sight, first), spanOf(sight, second)], {
        rule: 'copy.twice',
        severity: 'error',
        message: {
          vi: 'Hai số đứng liền nhau, không rõ số nào là đúng.',
          en: 'Two figures stand side by side; one of them was meant to go.',
        },
      }),
    ];
  });
}

/** "94,1%; hộ tịch 99,8; xây dựng 97,5%": between two percentages, one without its sign. */
function bareInList(sight: Sight, scene: Scene): readonly Finding[] {
  return scene.figures.flatMap((figure, order) => {
    const [before, after] = [scene.figures[order - 1], scene.figures[order + 1]];
    if (figure.unit !== '' || figure.shape !== 'plain' || figure.power !== 0 || !before || !after)
      return [];
    if (before.sentence !== figure.sentence || after.sentence !== figure.sentence) return [];
    const listed =
      before.unit === '%' &&
      after.unit === '%' &&
      before.bracket === figure.bracket &&
      after.bracket === figure.bracket;
    const parted =
      /^[;,]/.test(scene.text.slice(before.end)) && /^[;,]/.test(scene.text.slice(figure.end));
    const beginsList = before.unit !== '%' ? false : listed && parted;
    if (!beginsList) return [];
    return [
      findingAt([spanOf(sight, figure)], {
        rule: 'unit.missing',
        severity: 'question',
        message: {
          vi: 'Thiếu dấu % so với các số cùng dãy?',
          en: 'Is the % sign missing, which its neighbours have?',
        },
      }),
    ];
  });
}

const BLANK =
  /(?:…|(?<!\.)\.{3,}|(?<!_)_{3,})[ \u00a0]?(?:ha|tấn|tạ|kg|tỷ|tỉ|triệu|nghìn|đồng|người|hộ|vụ|con|xã|%|m2|m3|km)(?![\p{L}])/giu;

/** A place that a draft has left open before a unit. */
function blanks(sight: Sight, scene: Scene): readonly Finding[] {
  if (!/…|\.\.\.|___/.test(scene.text)) return [];
  return [...scene.text.matchAll(BLANK)].flatMap(({ 0: blank, index }) => {
    if (
      /[\p{L}\d,]$/u.test(scene.text.slice(Math.max(0, index - 2), index)) &&
      !blank.startsWith('_')
    )
      return [];
    return [
      findingAt([spanIn(sight, scene.passage, index, index + blank.length)], {
        rule: 'blank.left',
        severity: 'question',
        message: { vi: 'Chỗ trống chưa điền số.', en: 'A figure was left open here.' },
      }),
    ];
  });
}
