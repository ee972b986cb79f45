import type { Checked, Finding, Mention, Relation } from './checked.ts';
import type { Figure } from './claims/figure.ts';
import { readDocument } from './claims/read-document.ts';
import { figureSpan, mentionId, toMention } from './claims/to-mention.ts';
import type { Span, TextDocument } from './document.ts';
import type { RuleId } from './register.ts';
import { partGroups } from './relations/find-part-groups.ts';
import { nearMisses } from './relations/near-misses.ts';
import { RELATIONS } from './relations/relations.ts';
import { surer } from './relations/surer.ts';
import type { FigureRepair, Sight, Tie } from './relations/tie.ts';
import { sequences } from './rules/numbering.ts';
import { type KnownPlace, placeNames } from './rules/places.ts';
import { RULES_OF_FORM } from './rules/rules.ts';

/** What a check may be told; what is left out takes its default. */
export type CheckOptions = {
  /** Rules that are not asked. */
  readonly silenced?: ReadonlySet<RuleId>;
  /** The areas that names are held against; without them names are not looked at. */
  readonly places?: readonly KnownPlace[];
  /** The day of the report, as 2024-09-30: areas that did not exist then are asked about. */
  readonly asOf?: string;
  /** The first day of its period, where it has one: areas that were there since are not asked about. */
  readonly since?: string;
};

/** A passage with more numbers is no prose: its numbers are read, and nothing is recomputed between them. */
const MOST_FIGURES = 300;

/** Reads a document and checks its arithmetic and form. Pure: same document, same answer. */
export function checkText(document: TextDocument, options: CheckOptions = {}): Checked {
  const scenes = readDocument(document);
  const figures = scenes.flatMap((scene) => scene.figures);
  const readable = scenes.filter((scene) => scene.figures.length <= MOST_FIGURES);
  const sight: Sight = {
    document,
    scenes: readable,
    groups: partGroups({ document, scenes: readable }),
  };
  const mentions = figures.map(
    (figure): Mention => toMention(document, passageOf(sight, figure), figure),
  );
  const firm = surer([...RELATIONS, sequences].flatMap((relate) => relate(sight)));
  const ties = [...firm, ...nearMisses(sight, firm)];
  const relations = ties.map(toRelation);
  const spanOf = (figure: Figure): Span => mentions[figure.index]?.span ?? [0, 0];
  const findings = [
    ...ties.flatMap((tie, index) => fromTie(sight, tie, relations[index]?.id ?? null, spanOf)),
    ...RULES_OF_FORM.flatMap((rule) => rule(sight)),
    ...placeNames(sight, options),
  ];
  const heard = findings.filter(({ rule }) => !isSilenced(options, rule));
  return { mentions, relations, findings: heard.sort(byPlace) };
}

const isSilenced = ({ silenced }: CheckOptions, rule: string): boolean =>
  silenced !== undefined && [...silenced].some((id) => id === rule);

const byPlace = (a: Finding, b: Finding): number => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0);

function passageOf({ document }: Sight, figure: Figure): TextDocument['passages'][number] {
  const passage = document.passages[figure.passage];
  if (!passage) throw new Error('broken invariant: a figure stands in a passage');
  return passage;
}

const toRelation = (tie: Tie, index: number): Relation => ({
  id: `r${index + 1}`,
  kind: tie.kind,
  members: tie.members.map(({ index: own }) => mentionId(own)),
  holds: tie.holds,
  explain: tie.explain,
});

function fromTie(
  sight: Sight,
  tie: Tie,
  relation: string | null,
  spanOf: (figure: Figure) => Span,
): readonly Finding[] {
  const { fault } = tie;
  if (!fault) return [];
  return [
    {
      rule: fault.rule,
      severity: fault.severity,
      spans: (fault.at ?? tie.members).map(spanOf),
      relation,
      message: fault.message,
      repairs: fault.repairs.map((repair) => toRepair(sight, repair)),
    },
  ];
}

function toRepair(sight: Sight, { figure, text, why }: FigureRepair): Finding['repairs'][number] {
  const digits = { ...figure, end: figure.digitsEnd };
  return { span: figureSpan(sight.document, passageOf(sight, figure), digits), text, why };
}
