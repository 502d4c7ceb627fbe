import { type Direction, directionOf } from '../../core/scenario/direction.ts';
import type { EveningQuestion, Shock } from '../../core/scenario/scenario-question.ts';
import { jsonText } from '../../report/json-figures.ts';
import { scenarioCsv } from '../../report/scenario-csv.ts';
import { scenarioJson } from '../../report/scenario-json.ts';
import { scenarioText } from '../../report/scenario-text.ts';
import type { ScenarioRefusals } from '../../view/language/refusals/scenario-refusals.ts';
import type { Language } from '../../view/screen.ts';
import { answerMarket } from '../day-command.ts';
import type { ExitCode } from '../exit-code.ts';
import type { OpenDay } from '../open-day.ts';
import { policyOf } from '../policy-options.ts';
import type { ScenarioOptions } from '../scenario-options.ts';
import { shockFrom } from '../shock-asked.ts';
import { terminalColumns } from '../standard-streams.ts';
import { refused } from '../usage-error.ts';
import { version } from '../version.ts';
import { explainedShock } from '../written-explanation.ts';

/** What a shock on the session after an evening would set off: forced flow, extra move, index points, profit of the book. */
export function scenario(book: string | undefined, options: ScenarioOptions): Promise<ExitCode> {
  check(options);
  const { day = options.date, ...others } = options;
  const asked = day === undefined ? others : { ...others, date: day };
  const compose = (open: OpenDay, language: Language): string => {
    const { answers } = open;
    const evening = eveningOf(open, options);
    const { shock, origin } = shockFrom(options, open);
    const result = answers.scenario({ ...evening, shock });
    if (options.explain !== undefined)
      return explainedShock(answers, { ...evening, shock }, options, language);
    const ladder =
      options.ladder === undefined
        ? undefined
        : answers.ladder({ ...evening, direction: directionAsked(shock, open, options) });
    if (options.format === 'csv') return scenarioCsv(result, ladder);
    if (options.format === 'json')
      return jsonText(scenarioJson(result, ladder, answers, { version, language, origin }));
    const width = options.width ?? terminalColumns() ?? 110;
    return scenarioText(result, ladder, answers, { version, language, width, origin });
  };
  return answerMarket(book, asked, compose, { positions: 'next' });
}

function check({ day, date, correlation, ladder }: ScenarioOptions): void {
  const rules: readonly [boolean, (said: ScenarioRefusals) => string][] = [
    [day !== undefined && date !== undefined && day !== date, (said) => said.twoEvenings],
    [correlation !== undefined && ladder === undefined, (said) => said.correlation],
  ];
  const broken = rules.find(([holds]) => holds);
  if (broken !== undefined) throw refused(({ scenario }) => broken[1](scenario));
}

/** What is typed stands before what a saved scenario supposes. */
function eveningOf(
  { dayIndex, assumptions, by, answers }: OpenDay,
  options: ScenarioOptions,
): EveningQuestion {
  const saved = answers.dataset.scenarios.find(({ name }) => name === options.name);
  const supposed = {
    turnoverFactor: options.timesTurnover ?? saved?.turnoverFactor ?? 1,
    assetsFactor: options.timesAssets ?? saved?.assetsFactor ?? 1,
  };
  const typed = policyOf(options, answers.dataset);
  const policy = saved?.cap === undefined ? typed : { cap: saved.cap, ...typed };
  return { asOfIndex: dayIndex, assumptions, policy, supposed, by };
}

/** By correlation with the first stock named; else in proportion of the shocks, the first one that is not 0 leading. */
function directionAsked(
  { fundamental, rest }: Required<Shock>,
  { answers: { dataset }, dayIndex }: OpenDay,
  { correlation }: ScenarioOptions,
): Direction {
  const named = Object.entries(fundamental);
  if (correlation !== undefined) {
    const direction = directionOf({ dataset, asOfIndex: dayIndex, lead: named[0]![0], correlation });
    if (direction === undefined) throw refused(({ scenario }) => scenario.noVolatility);
    return direction;
  }
  const lead = named.find(([, value]) => value !== 0)?.[1];
  const perMove = (value: number): number => (lead === undefined ? 1 : value / lead);
  return {
    stocks: Object.fromEntries(named.map(([code, value]) => [code, perMove(value)])),
    rest: lead === undefined ? 0 : rest / lead,
  };
}
