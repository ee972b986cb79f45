import { Link } from '@tanstack/react-router';
import type { IndicatorAnswer } from '../../src/server/wire/indicator.ts';
import type { PlanAnswer } from '../../src/server/wire/overview.ts';
import { FactLink } from '../figures/fact-link.tsx';
import { PlanBar } from '../figures/plan-bar.tsx';
import { StatusTag } from '../figures/status-tag.tsx';
import { ToneTag } from '../figures/tag.tsx';
import { useReader } from '../language.tsx';

/** The figure first and loudest; then how settled it is, what it is set against, and what is asked of it. */
export function Headline({ answer }: { readonly answer: IndicatorAnswer }) {
  const { messages, read, instant, figure: shown } = useReader();
  const words = messages.indicator;
  const { figure } = answer;
  return (
    <section className="headline panel" aria-label={words.figure}>
      <div className="headline-figure">
        {figure ? (
          <>
            <p className="loud">
              {figure.word ? <span className="loud-word">{shown(figure.word)} </span> : null}
              <FactLink fact={figure.key}>{shown(figure.figure)}</FactLink>
              {figure.unit ? <small> {shown(figure.unit)}</small> : null}
            </p>
            <p className="headline-line">
              <StatusTag code={figure.statusCode} word={read(figure.status)} />
              <span>{words.updated(instant(figure.knownFrom))}</span>
              {answer.coverage && figure.key === null ? (
                <span>{words.partial(answer.coverage.present, answer.coverage.expected)}</span>
              ) : null}
            </p>
            <p className="soft">
              {words.source}: {read(figure.origin)}
            </p>
          </>
        ) : (
          <NoFigure answer={answer} />
        )}
      </div>
      {answer.plans.length > 0 || answer.change ? <Comparisons answer={answer} /> : null}
      {figure?.questions.map((question) => (
        <p key={question.code} className="question-text">
          <b>?</b> {read(question.text)}
        </p>
      ))}
    </section>
  );
}

/** An empty page says why, and whom to ask. */
function NoFigure({ answer }: { readonly answer: IndicatorAnswer }) {
  const { messages, read, figure: shown } = useReader();
  const words = messages.indicator;
  const owner = answer.owners.find(({ ofPeriod }) => ofPeriod);
  const now = answer.owners.find(({ today }) => today);
  const latest = answer.rows.findLast(({ actual }) => actual !== null);
  return (
    <>
      <p className="loud loud-word">{messages.shell.nothing}</p>
      <p>
        {answer.knownOn === null ? words.noFigure : words.noFigureThen}{' '}
        {owner ? words.owed(read(owner.name)) : null}
        {now && now !== owner ? ` (${words.now(read(now.name))})` : null}
      </p>
      {latest?.actual ? (
        <p>
          {words.latest}:{' '}
          <Link
            className="way"
            to="."
            search={(before) => ({ ...before, period: latest.period.code })}
          >
            {read(latest.period.label)}
          </Link>
          , {shown(latest.actual.printed)}
        </p>
      ) : null}
    </>
  );
}

function Comparisons({ answer }: { readonly answer: IndicatorAnswer }) {
  const { messages, read, figure: shown } = useReader();
  const words = messages.indicator;
  const { directions } = messages.overview;
  const { change, plans, pace } = answer;
  return (
    <dl className="headline-compared">
      {plans.map((plan) => (
        <div key={plan.series}>
          <dt>{read(plan.name)}</dt>
          <dd>
            <b>{plan.printed === null ? read(plan.because) : shown(plan.printed)}</b>
            {plan.percent === null ? null : (
              <PlanBar percent={plan.percent} pace={pace} tone={plan.tone} />
            )}
            <Standing plan={plan} />
            {pace !== null && plan.percent !== null ? (
              <span className="soft">{words.pace(shown(paceText(pace)))}</span>
            ) : null}
          </dd>
        </div>
      ))}
      {change ? (
        <div>
          <dt>{words.change}</dt>
          <dd>
            <b>{change.printed === null ? read(change.because) : shown(change.printed)}</b>
            {change.direction ? (
              <ToneTag tone={change.tone}>{directions[change.direction]}</ToneTag>
            ) : null}
            {change.ambiguous ? <span className="soft">? {words.twoReadings}</span> : null}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** The share as it would be printed: "75.0" is 75, "33.3" is 33,3. */
const paceText = (pace: string): string => pace.replace(/\.0+$/, '').replace('.', ',');

function Standing({ plan }: { readonly plan: PlanAnswer }) {
  const { standings } = useReader().messages.overview;
  if (plan.standing === null) return null;
  // The server names exactly the standings that have a word here.
  const word = standings[plan.standing as keyof typeof standings];
  return <ToneTag tone={plan.tone}>{word}</ToneTag>;
}
