import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type {
  IndexPartEstimates,
  IndexPeriod,
  IndexPeriodRow,
  IndexSession,
} from '../core/attribution/index-points/index-period-result.ts';
import { namesOf } from '../view/format/names.ts';
import type { Language } from '../view/screen.ts';
import { inputJson, problemCounts, type ReportContext, settingsJson } from './json.ts';
import { figures, type JsonObject } from './json-figures.ts';
import { knownName } from './names.ts';

const units: JsonObject = {
  'contribution, components': 'fraction of the index, linked; rows add up to the last one',
  'points, componentsPoints':
    'index points: sum over sessions of part x close before; rows add up to the last one',
  'sessions[]': 'each session by itself, before linking',
  'components without mechanical':
    'none is counted: no funds are known on the row, or its return is in unsplit',
  returnWithout: 'fraction: (return - sum of w x r) / (1 - sum of w) over the modelled stocks, compounded',
  averageWeight: 'fraction, mean of the weights of the evenings before',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
};

/** Indices over a period as plain values. */
export function indexPeriodJson(
  periods: readonly IndexPeriod[],
  { dataset, ...answers }: Pick<BookAnswers, 'dataset' | 'problems'>,
  { version, language }: ReportContext,
): JsonObject {
  const [first] = periods;
  return {
    from: first?.days[0],
    to: first?.days.at(-1),
    ...(first === undefined ? {} : settingsJson({ dataset, ...first }, first.verdict, language)),
    units,
    indices: periods.map((one) => periodJson(one, language)),
    inputs: dataset.inputs.map(inputJson),
    problems: problemCounts(answers),
    version,
  };
}

function periodJson(one: IndexPeriod, language: Language): JsonObject {
  const { linking } = one;
  return {
    code: one.index,
    name: knownName(namesOf(one), language),
    consecutive: one.consecutive,
    weightsEstimated: one.weightsEstimated,
    linking: linking && { asked: linking.asked, method: linking.method, notice: linking.notice },
    return: linking?.portfolioReturn,
    returnWithout: one.returnWithout,
    rows: one.rows.map(rowJson),
    sessions: one.sessions.map(sessionJson),
    skipped: one.skipped,
  };
}

const rowJson = (row: IndexPeriodRow): JsonObject => ({
  kind: row.kind,
  code: row.code,
  averageWeight: row.averageWeight,
  contribution: row.contribution,
  components: known(row.components, row.counted),
  points: row.points,
  componentsPoints: known(row.componentsPoints, row.counted),
  unsplitReasons: row.unsplit.map(({ code, reason, days }) => ({ code, reason, days })),
});

const sessionJson = (session: IndexSession): JsonObject => ({
  day: session.day,
  previousClose: session.previousClose,
  close: session.close,
  return: session.return,
  coefficient: session.coefficient,
  returnWithout: session.returnWithout,
  components: known(session.components, session.counted),
  componentsPoints: known(session.componentsPoints, session.counted),
});

/** Where no mechanical part is counted it is absent, not 0. */
function known({ residual, unsplit, ...mechanical }: IndexPartEstimates, counted: boolean): JsonObject {
  return figures({ ...(counted ? mechanical : {}), residual, unsplit });
}
