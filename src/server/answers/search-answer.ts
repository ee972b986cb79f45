import { directiveTitle } from '#app/search/entries.ts';
import type { Stretch } from '#app/search/entry.ts';
import { type Hit, marksOf } from '#app/search/rank.ts';
import type { SearchView } from '#app/search/search.ts';
import type { Subject } from '#app/search/subject.ts';
import type { HitAnswer, SearchAnswer } from '../wire/search.ts';
import { fullName, labelOfPeriod } from './labels.ts';
import { sentenceAnswer } from './sentence-answer.ts';

export const searchAnswer = (view: SearchView): SearchAnswer => ({
  period: { code: view.period.code, label: labelOfPeriod(view.catalogue, view.period.code) },
  groups: view.groups.map(({ kind, total, hits }) => ({ kind, total, hits: hits.map(hitAnswer) })),
  tried: view.tried,
  unknown: [...view.unknown],
});

function hitAnswer(hit: Hit<Subject>): HitAnswer {
  const { of } = hit.found.entry;
  const found = foundIn(hit);
  switch (of.kind) {
    case 'indicator': {
      const { code, name, unit } = of.indicator;
      return { kind: of.kind, title: name, ...found, code, sector: of.sector, unit: unit.text };
    }
    case 'place': {
      const { id, from, to } = of.place;
      return {
        kind: of.kind,
        title: fullName(of.place),
        ...found,
        id,
        parent: of.parent && fullName(of.parent),
        from,
        to,
        formerly: of.formerly.map(fullName),
        since: of.since.map(fullName),
      };
    }
    case 'agency': {
      const { code, name, from, to } = of.agency;
      return {
        kind: of.kind,
        title: name,
        ...found,
        code,
        indicators: of.indicators,
        from,
        to,
        formerly: of.formerly.map((one) => one.name),
        since: of.since.map((one) => one.name),
      };
    }
    case 'directive': {
      const { code, date, subject } = of.directive;
      const title = { vi: directiveTitle(of.directive) };
      return {
        kind: of.kind,
        title,
        ...found,
        code,
        date,
        subject: subject ?? null,
        cited: of.cited,
      };
    }
    case 'sentence': {
      const sentence = sentenceAnswer(of.sentence, of.sentence.bindings);
      return { kind: of.kind, title: { vi: of.sentence.text }, ...found, sentence };
    }
  }
}

/** What was met in the title, and the first text beside it in which something was. */
function foundIn(hit: Hit<Subject>): Pick<HitAnswer, 'marks' | 'by'> {
  const fields = marksOf(hit).map((marks, n) => ({ marks, field: hit.found.entry.fields[n] }));
  const of = (role: string): [number, number][] =>
    fields.flatMap(({ field, marks }) => (field?.role === role ? marks.map(pair) : []));
  const by = fields.find(
    ({ field, marks }) => (field?.role === 'key' || field?.role === 'beside') && marks.length > 0,
  );
  return {
    marks: { vi: [...of('name'), ...of('text')], en: of('name-en') },
    by: by?.field ? { text: by.field.text, marks: by.marks.map(pair) } : null,
  };
}

const pair = ([from, to]: Stretch): [number, number] => [from, to];
