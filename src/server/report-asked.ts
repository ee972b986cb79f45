import type { ReportOfPeriod } from '#app/editions/editions.ts';
import type { Figures } from '#app/ports.ts';
import { periodAsked } from './period-asked.ts';
import { notFound } from './problem.ts';
import type { Services } from './services.ts';

/** The outline that is asked for by name, and its period: the one it is for unless another is asked. */
export async function reportAsked(
  reports: Services['reports'],
  figures: Pick<Figures, 'catalogue'>,
  asked: {
    readonly name: string;
    readonly period: string | undefined;
    readonly knownOn: string | null;
  },
): Promise<ReportOfPeriod> {
  const { name, knownOn } = asked;
  const known = reports.get(name);
  if (!known) {
    throw notFound('report.unknown', {
      vi: `Không có đề cương "${name}"`,
      en: `There is no outline "${name}"`,
    });
  }
  const code = asked.period ?? known.period;
  const period = await periodAsked(code, () => figures.catalogue(knownOn));
  return { outline: known.outline, period };
}
