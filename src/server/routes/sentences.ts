import { Type } from '@sinclair/typebox';
import type { FastifyPluginAsync } from 'fastify';
import { type SentencesAbout, sentencesAbout } from '#app/sentences.ts';
import { factKeyText, parseFactKey } from '#core/fact.ts';
import { periodOf } from '#core/fact-book.ts';
import { labelOfPeriod } from '../answers/labels.ts';
import { sentenceAnswer } from '../answers/sentence-answer.ts';
import { actorIn } from '../door.ts';
import { knownOnAsked } from '../known-on.ts';
import { periodMalformed } from '../period-asked.ts';
import { fault, Refusal } from '../problem.ts';
import type { SeenIn } from '../seen.ts';
import { SentencesWire } from '../wire/sentences.ts';

const Query = Type.Object({
  period: Type.String({ maxLength: 40 }),
  fact: Type.Optional(Type.String({ maxLength: 300 })),
  indicator: Type.Optional(Type.String({ maxLength: 100 })),
  directive: Type.Optional(Type.String({ maxLength: 100 })),
  knownOn: Type.Optional(Type.String({ maxLength: 40 })),
});

type Asked = {
  readonly period: string;
  readonly fact?: string;
  readonly indicator?: string;
  readonly directive?: string;
  readonly knownOn?: string;
};

/** Where the reports of a period print a fact or an indicator, or cite a document. */
export const sentencesRoute =
  (seen: SeenIn): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Querystring: Asked }>(
      '/api/v1/sentences',
      {
        config: { right: 'report.read' },
        schema: { querystring: Query, response: { 200: SentencesWire } },
      },
      async (request) => {
        const { query } = request;
        const { figures, sentences } = seen(request);
        const about = aboutOf(query);
        const knownOn = knownOnAsked(query.knownOn);
        const catalogue = await figures.catalogue(knownOn);
        const period = periodOf(catalogue, query.period);
        if (!period) throw periodMalformed(query.period);
        const all = await sentences(actorIn(request), { period, knownOn });
        return {
          period: { code: period.code, label: labelOfPeriod(catalogue, period.code) },
          sentences: sentencesAbout(all, about).map(({ sentence, bindings }) =>
            sentenceAnswer(sentence, bindings),
          ),
        };
      },
    );
  };

function aboutOf({ fact, indicator, directive }: Asked): SentencesAbout {
  const asked: readonly (SentencesAbout | null)[] = [
    fact === undefined ? null : factAbout(fact),
    indicator === undefined ? null : { kind: 'indicator', code: indicator },
    directive === undefined ? null : { kind: 'directive', code: directive.normalize('NFC') },
  ];
  const [about, ...more] = asked.filter((one) => one !== null);
  if (about && more.length === 0) return about;
  throw new Refusal(400, 'sentences.about', 'Chưa rõ hỏi câu nào', [
    fault(
      'sentences.about',
      'Hỏi theo đúng một trong ba: fact (mã số liệu), indicator (mã chỉ tiêu), directive (văn bản).',
      'Ask by exactly one of fact (its key), indicator (its code), directive (its number).',
      'querystring',
    ),
  ]);
}

function factAbout(text: string): SentencesAbout {
  const key = parseFactKey(text);
  if (key) return { kind: 'fact', key: factKeyText(key) };
  throw new Refusal(400, 'fact.key-malformed', 'Mã số liệu không đúng', [
    fault(
      'fact.key-malformed',
      'Mã số liệu có năm phần: chỉ tiêu/địa bàn/kỳ/dãy/nguồn.',
      'A fact key has five parts: indicator/place/period/series/source.',
      'querystring/fact',
    ),
  ]);
}
