import { compareDecimals, decimal } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { adds } from './adds.ts';
import { sizeOf } from './arithmetic.ts';
import { hundreds } from './hundreds.ts';
import { alike, type PartGroup } from './part-groups.ts';
import { amountOf, ofAllotted, ofFigureBefore } from './part-of-figure.ts';
import { ofRatio, ofRatioAfter } from './ratios.ts';
import { isVague } from './reach.ts';
import { ofTheOneBeside } from './share-beside.ts';
import { likeTheOneBefore, likeTheOthers } from './share-rows.ts';
import { share } from './share-tie.ts';
import { amongThese, namedAgain, statedWhole } from './share-wholes.ts';
import type { Sight, Tie } from './tie.ts';
import { printed } from './words.ts';

/** What a share may be of, gathered once: searched for each share, all figures would make a square. */
type Wholes = {
  /** Groups by each figure that is a part in them. */
  readonly groups: ReadonlyMap<number, readonly PartGroup[]>;
  /** Levels that the words before them call a total. */
  readonly named: readonly Figure[];
};

/** Shares of a whole, percentages after a/b, and shares that make up a hundred. */
export function shares({ scenes, groups }: Sight): readonly Tie[] {
  const wholes: Wholes = {
    groups: gathered(groups, ({ parts, others }) =>
      [parts, ...others].flatMap((list) => list.map(({ index }) => index)),
    ),
    named: scenes.flatMap(({ figures }) =>
      figures.filter((figure) => isLevel(figure) && /tổng/iu.test(figure.lead)),
    ),
  };
  const ofPassage = gathered(groups, ({ parts }) => parts.map(({ passage }) => passage));
  return scenes.flatMap((scene) => [
    ...likeTheOthers(
      scene.figures.flatMap((told) => {
        if (told.value === null || told.misprint || told.unit !== '%') return [];
        return [
          ...ofRatio(scene, told),
          ...ofRatioAfter(scene, told),
          ...shareOf(scene, told, wholes),
          ...aboveHundred(told),
        ];
      }),
    ),
    ...hundreds(scene, ofPassage.get(scene.passage) ?? []),
  ]);
}

/** Groups under each of their keys, in order. */
function gathered(
  groups: readonly PartGroup[],
  keysOf: (group: PartGroup) => readonly number[],
): ReadonlyMap<number, readonly PartGroup[]> {
  const all = new Map<number, PartGroup[]>();
  for (const group of groups) {
    for (const key of new Set(keysOf(group))) {
      const list = all.get(key);
      if (list) list.push(group);
      else all.set(key, [group]);
    }
  }
  return all;
}

function shareOf(scene: Scene, told: Figure, wholes: Wholes): readonly Tie[] {
  const isShare =
    told.role === 'share' || (told.role === 'rate' && /(?:đạt|bằng|tỷ lệ)\s*$/iu.test(told.lead));
  const named =
    scene.figures.find(({ index }) => index === told.of) ??
    (isShare ? lastLevel(scene, told) : null);
  const amount = amountOf(scene, told);
  if (amount) return amount;
  if (!isShare || !named || !isLevel(named)) return [];
  const within = outOf(scene, named);
  if (within) return [...share(told, within, named, 'error')];
  const stated = statedWhole(scene, told, named);
  if (stated) return share(told, named, stated, 'error');
  const again = namedAgain(scene, told, named);
  if (again) return share(told, named, again, 'error');
  const among = amongThese(scene, named);
  if (among) return share(told, named, among, 'error');
  if (told.role !== 'share') {
    const allotted = ofAllotted(scene, told, named);
    return allotted.length > 0 ? allotted : ofTheOneBeside(scene, told, named);
  }
  const holds = (list: readonly Figure[]): boolean =>
    list.some(({ index }) => index === named.index);
  const group = wholes.groups
    .get(named.index)
    ?.find(
      ({ parts, others, total: whole }) =>
        whole.index !== named.index &&
        (holds(parts) || others.some((list) => holds(list) && adds(whole, list))),
    );
  if (group && group.total.passage === named.passage) {
    const plain = /^\s*(?:[,;.)]|$|và\s|so\s|tăng\s|giảm\s)/iu.test(told.tail);
    const close = /chiếm(?: tỷ lệ| tỷ trọng)?\s*$|^\s*$/iu.test(told.lead.replace(/^[\s,]+/, ''));
    const list = share(told, named, group.total, plain && close ? 'error' : 'question');
    if (list.some(({ holds }) => holds) || !NAMES_A_WHOLE.test(told.tail)) return list;
  }
  if (group && group.total.passage !== named.passage && adds(group.total, group.parts))
    return share(told, named, group.total, 'question');
  const elsewhere = ofNamedWhole(scene, wholes, told, named);
  if (elsewhere.length > 0) return elsewhere;
  const inRow = likeTheOneBefore(scene, told, named, wholes.groups);
  if (inRow.length > 0) return inRow;
  const before = ofFigureBefore(scene, told, named);
  return before.length > 0 ? before : ofTheOneBeside(scene, told, named);
}

const NAMES_A_WHOLE = /^\s*(?:trên |trong |so với |của )?tổng/iu;

const lastLevel = (scene: Scene, told: Figure): Figure | null =>
  scene.figures.findLast(
    (figure) => figure.start < told.start && figure.sentence === told.sentence && isLevel(figure),
  ) ?? null;

/** "a trong tổng số t": gives a. */
function outOf(scene: Scene, whole: Figure): Figure | null {
  if (
    !/(?:^|[^\p{L}])(?:trong tổng số|trên tổng số|trong số|trên)\s*$/iu.test(whole.lead) ||
    (isVague(whole) && !/tổng số/iu.test(whole.lead))
  )
    return null;
  const part = scene.figures.findLast((figure) => figure.start < whole.start && isLevel(figure));
  return part && part.sentence === whole.sentence && alike(whole, part) ? part : null;
}

/** A whole that is named and stands elsewhere: "chiếm 55,9% tổng dư nợ", and "tổng dư nợ ước đạt …" in the body. */
function ofNamedWhole(scene: Scene, { named }: Wholes, told: Figure, part: Figure): readonly Tie[] {
  const name = /^\s*(?:trên |trong |so với |của )?(tổng(?: \p{L}+){1,6})/iu
    .exec(told.tail)?.[1]
    ?.toLowerCase();
  if (name === undefined) return [];
  const rest = told.tail.trimStart().slice(name.length, name.length + 3);
  if (/^\s\p{L}/u.test(rest)) return [];
  const own = inItsSentence(scene, told, part, name);
  if (own) return share(told, part, own, 'error');
  const wholes = named.filter((figure) => {
    if (figure === part || !alike(figure, part)) return false;
    const lead = figure.lead.toLowerCase();
    const at = lead.lastIndexOf(name);
    return at >= 0 && /^[^,;:.()]{0,24}$/u.test(lead.slice(at + name.length));
  });
  const [whole] = wholes;
  return whole && wholes.length === 1 ? share(told, part, whole, 'question') : [];
}

/** "dư nợ cho vay đạt 4.120 tỷ đồng …; nợ quá hạn 8,24 tỷ đồng, chiếm 0,2% tổng dư nợ": the one level that bears the name. */
function inItsSentence(scene: Scene, told: Figure, part: Figure, name: string): Figure | null {
  const core = name.replace(/^tổng(?: số)?\s*/u, '').trim();
  if (!/\p{L}+ \p{L}+/u.test(core)) return null;
  const wholes = scene.figures.filter(
    (figure) =>
      figure.sentence === told.sentence &&
      figure.start < part.start &&
      isLevel(figure) &&
      alike(figure, part) &&
      figure.lead.toLowerCase().includes(core),
  );
  return wholes.length === 1 && !part.lead.toLowerCase().includes(core)
    ? (wholes[0] ?? null)
    : null;
}

function aboveHundred(told: Figure): readonly Tie[] {
  const size = sizeOf(told);
  if (
    told.role !== 'share' ||
    !size ||
    told.sign !== '' ||
    compareDecimals(size, decimal('100')) <= 0
  )
    return [];
  if (!/chiếm|tỷ trọng|cơ cấu/iu.test(told.lead)) return [];
  const explain = {
    vi: `phần chiếm ${printed(told)} vượt quá 100%`,
    en: `a share of ${printed(told)} is above 100%`,
  };
  return [
    {
      kind: 'bound',
      members: [told],
      holds: false,
      explain,
      fault: {
        rule: 'percent.above-hundred',
        severity: 'error',
        message: {
          vi: `Tỷ trọng ${printed(told)} lớn hơn 100%.`,
          en: `A share of ${printed(told)} is more than the whole.`,
        },
        repairs: [],
      },
    },
  ];
}
