import { compareDecimals, fromCount } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import type { Sight, Tie } from './tie.ts';
import { printed } from './words.ts';

const CATEGORY =
  '(?:xã|huyện|phường|thị trấn|thị xã|thành phố|tỉnh|bản|thôn|xóm|ấp|buôn|mỏ|mỏ đá|mỏ đất|mỏ cát|mỏ đồng|suối|hồ|đập|cầu|chợ|trường|bệnh viện|dự án|Thành phố|Thị trấn|Thị xã|Huyện|Xã|TP\\.?|TX\\.?)';
const NAME = new RegExp(
  `^(?:${CATEGORY}\\s){0,2}\\p{Lu}[\\p{L}'’]*(?:[\\s-]\\p{Lu}[\\p{L}'’]*){0,4}(?:\\s\\d{1,2}[A-Z]?)?$`,
  'u',
);
/** "Lão khoa", "Tiểu học Sơn Kim": only the first word needs its capital. */
const TITLE = /^\p{Lu}\p{L}*(?:[\s-]\p{L}+){0,5}$/u;
const LIST = /^[^.:;()\d]{0,70}[:(]\s*([^():.\d]{3,400}(?:\d{1,2}[A-Z]?)?)/u;
const MOST_NAMES = 60;
/** "12 xã đạt chuẩn, tiêu biểu: …": some are named, and not all. */
export const SOME_OF =
  /^[^:(]*(?:^|[^\p{L}])(?:tiêu biểu|điển hình|nổi bật|trong đó|một số|nhất là|chủ yếu|ví dụ|đáng chú ý|đặc biệt|ưu tiên|như)(?![\p{L}])[^:(]*[:(]/iu;

/** A number of places or things, and their names after a colon or in brackets. */
export function names({ scenes }: Sight): readonly Tie[] {
  return scenes.flatMap((scene) =>
    scene.figures.flatMap((figure) => [...listed(scene, figure), ...quoted(scene, figure)]),
  );
}

function listed(scene: Scene, figure: Figure): readonly Tie[] {
  const counts =
    isLevel(figure) &&
    figure.counted &&
    figure.value !== null &&
    figure.unit !== '' &&
    !figure.misprint;
  if (!counts || figure.value === null) return [];
  const tail = scene.text.slice(figure.end, figure.end + 480);
  const found = LIST.exec(tail);
  const list = found?.[1];
  if (!found || list === undefined || !isEnded(tail, found[0])) return [];
  if (/…|v\.v|như |gồm cả|trong đó/u.test(list) || SOME_OF.test(found[0])) return [];
  if (sharesList(scene, figure)) return [];
  const places = leadingNames(list, NAME);
  const titles = places.length < 2 && ANNOUNCED.test(found[0]);
  const items = titles ? leadingNames(list, TITLE) : places;
  if (items.length < 2 || items.length > MOST_NAMES) return [];
  // "Kế hoạch và Đầu tư" is one title.
  const joined = titles ? (list.match(/\svà\s/gu)?.length ?? 0) : 0;
  const few = compareDecimals(figure.value, fromCount(items.length - joined)) < 0;
  const many = compareDecimals(figure.value, fromCount(items.length)) > 0;
  const holds = !few && !many;
  const sure = !titles || (joined === 0 && HOUSES.has(figure.unit));
  const explain = {
    vi: `${printed(figure)}; kể ra ${items.length}: ${items.join(', ')}`,
    en: `${printed(figure)}; ${items.length} are named: ${items.join(', ')}`,
  };
  return [
    {
      kind: 'names',
      members: [figure],
      holds,
      explain,
      fault: holds
        ? null
        : {
            rule: 'names.count',
            severity:
              sure && figure.approx === null && !ELSEWHERE.test(found[0]) ? 'error' : 'question',
            message: {
              vi: `Ghi ${printed(figure)} nhưng kể tên ${items.length}: ${items.join(', ')}.`,
              en: `${printed(figure)} are announced and ${items.length} named: ${items.join(', ')}.`,
            },
            repairs: [
              {
                figure,
                text: padded(items.length, figure),
                why: { vi: 'theo số tên kể ra', en: 'from the names listed' },
              },
            ],
          },
    },
  ];
}

const QUOTES = /^[^.;:“”"()\d]{0,60}((?:“[^“”]{2,160}”(?:\s*(?:,|và)\s*)?){2,12})/u;

/** "03 hội thảo về “…” và “…”": titles in quotation marks; one title may be of two, so it is asked. */
function quoted(scene: Scene, figure: Figure): readonly Tie[] {
  if (!isLevel(figure) || !figure.counted || figure.value === null || figure.misprint) return [];
  const list = QUOTES.exec(scene.text.slice(figure.end, figure.end + 900))?.[1];
  const count = list?.match(/“/g)?.length ?? 0;
  if (count < 2) return [];
  const holds = compareDecimals(figure.value, fromCount(count)) === 0;
  const explain = {
    vi: `${printed(figure)}; nêu ${count} tên trong ngoặc kép`,
    en: `${printed(figure)}; ${count} titles are quoted`,
  };
  const message = {
    vi: `Ghi ${printed(figure)} nhưng nêu ${count} tên trong ngoặc kép.`,
    en: `${printed(figure)} are announced and ${count} titles quoted.`,
  };
  const fault = { rule: 'names.count', severity: 'question', message, repairs: [] } as const;
  return [{ kind: 'names', members: [figure], holds, explain, fault: holds ? null : fault }];
}

/** Whether a list of names ends where it was cut: not before dots, digits, brackets, or inside "TP. Lai Châu". */
function isEnded(tail: string, upTo: string): boolean {
  const next = tail.slice(upTo.length, upTo.length + 4);
  if (/;/.test(upTo) && leadingNames(upTo.replace(/^[^:(]*[:(]/, ''), TITLE).length > 0)
    return !/^\.\.|^…/.test(next);
  if (/^(?:\.\.|…|\d|[(:])/.test(next)) return false;
  return !/(?:^|[\s,])(?:TP|TX|TT|Tp|P|Q|BQL)$/.test(upTo);
}

/** "01 huyện, 02 xã: …": the list is of both. */
function sharesList(scene: Scene, figure: Figure): boolean {
  const before = scene.figures[scene.figures.indexOf(figure) - 1];
  return (
    before !== undefined &&
    isLevel(before) &&
    /^\s*(?:,|và)\s*$/iu.test(scene.text.slice(before.end, figure.start))
  );
}

/** "08 hội nghị tại các huyện: …": what is named need not be what is counted. */
const ELSEWHERE =
  /^[^:(]*(?:^|[^\p{L}])(?:tại|ở|thuộc|cho|của|trên địa bàn)(?![\p{L}])[^:(]*[:(]/iu;

/** What has a name of its own: one title is one of them. */
const HOUSES: ReadonlySet<string> = new Set(
  'trường|trường học|bệnh viện|trung tâm|nhà máy|trạm y tế|chợ|cầu|hồ|hồ chứa|đập|di tích|khu công nghiệp|cụm công nghiệp|lễ hội'.split(
    '|',
  ),
);

/** Titles are counted only right after what they are titles of: "02 trường: …". */
const ANNOUNCED = /^[^:(,]{0,24}:/u;

/** The names that begin a list; a clause after a semicolon ends it, any other stranger spoils it. */
function leadingNames(list: string, kind: RegExp): readonly string[] {
  const names: string[] = [];
  const pieces = list.split(/(\s*[,;]\s*|\s+và\s+)/u);
  for (let at = 0; at < pieces.length; at += 2) {
    const item = (pieces[at] ?? '').trim();
    if (item === '') break;
    if (kind.test(item)) names.push(item);
    else return (pieces[at - 1] ?? '').includes(';') ? names : [];
  }
  return names;
}

const padded = (count: number, figure: Figure): string =>
  figure.written !== null && /^0/.test(figure.written) && count < 10 ? `0${count}` : `${count}`;
