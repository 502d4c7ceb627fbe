import type { Design } from '../../src/core/evidence/design.ts';
import type { Evidence } from '../../src/core/evidence/evidence.ts';
import type { DropReason } from '../../src/core/evidence/stock-days.ts';
import type { Dataset } from '../../src/core/market/dataset.ts';
import { evidenceSentences } from '../../src/view/evidence/evidence-sentences.ts';
import { english } from '../../src/view/language/en.ts';
import { evidenceWords } from '../../src/view/language/evidence/evidence-words.ts';
import { type BigDay, bigDays, shareAtOpen } from './big-days.ts';

/** A book and what it says. */
export interface Asked {
  readonly dataset: Dataset;
  readonly evidence: Evidence;
}

/** The page docs/validation.md; every figure in it comes from the books. */
export function validationPage({
  everyDay,
  holidays,
  longer,
}: Readonly<Record<'everyDay' | 'holidays' | 'longer', Asked>>): string {
  return [
    head,
    '## What the data say',
    `Sessions ${holidays.evidence.from} to ${holidays.evidence.to}, Samsung Electronics and SK hynix, KRX and Hong Kong single-stock funds, gross flow over the mean turnover of the 20 sessions before. Verdict: **${nameOf(holidays.evidence)}**. ${evidenceSentences(holidays.evidence, 'en').join(' ')}`,
    designTable(holidays.evidence),
    '*n*: stock-days. *Error*: clustered by session. *Detectable*: the effect that such a sample finds four times in five. *Quiet*: a placebo shows nothing, as it should. Each design is described in [model.md](model.md), section 10.',
    dropped(holidays.evidence),
    '## It hangs on one session',
    'The headline design without one session or one stock, refitted. The sessions are those that lower t most, and the one without which it is highest.',
    leftOutTable(holidays.evidence),
    `2026-07-01 was a holiday in Hong Kong. The funds there, most of the assets, rebalanced two days' return at once on 07-02, and a part of that flow was known the evening before: on that session the design has its best instrument, and SK hynix fell 14.6 %. One session is one draw. The verdict is therefore that of the sample without it.`,
    '## The same without Hong Kong holidays',
    'An earlier fit of the same series (slope 0.040, error 0.030, t 1.33; 674 rows, 384 sessions; range narrowed by 30 %, to 0.016 to 0.079) took the Hong Kong funds to trade whenever Seoul does. A book written that way gives it back:',
    designTable(everyDay.evidence),
    posteriorTable({ 'as if no holidays': everyDay.evidence, 'with holidays': holidays.evidence }),
    `The difference is the treatment of the holidays alone. The version with holidays is how the funds trade; the other one is kept because both lead to the same verdict. With sessions until ${longer.evidence.to}: slope ${headlineText(longer.evidence)}, **${nameOf(longer.evidence)}**.`,
    reversalText(holidays.evidence, everyDay.evidence),
    '## Placebos',
    'None finds anything (t ≥ 2), but the KOSDAQ 150 fund comes close: on days when the chip stocks carry a large k, the session there also tended to go on in the direction of its gap. That is what news that takes a day to arrive would look like. "Before listing" is a weak placebo: Hong Kong funds were trading by then.',
    '## What speaks against the mechanical story',
    dayTable(holidays.dataset),
    '* 2026-06-08: the fall was over at the open; the session went up, against the forced selling that the fall had called forth.\n* 2026-07-31: most of the rise came before any fund had to trade; SK hynix closed at its limit and is in no design.',
    'Share of a move that had happened by the open, stocks with a move of 5 % or 8 % and more, limit-locked days left out. More of the big moves fall into the session since the listing, which the story would have; but the share before is that of other months with other news, and a difference of this size comes from a handful of days.',
    shareTable(holidays.dataset),
    '',
  ].join('\n\n');
}

const head = `# Validation: what two years of Korean data say

For a sceptic who wants to run it again ([coverage.md](coverage.md) tests the method where the truth is known). The series are not part of this project. With a folder that holds them (\`stock_days.csv\`, \`kr_stocks_daily.csv\`, \`kr_etf_daily.csv\`,
\`hk_products_daily.csv\`, \`usdkrw_daily.csv\`, gzipped or not) one command writes temporary books, asks the program, and prints this page:

    npm run validate -- SERIES docs/validation.md

\`python3 test/oracle/korea_validation.py SERIES\` computes the same estimates from \`stock_days.csv\` without any of the program's code (numpy, pandas, statsmodels).`;

const said = evidenceWords.en;

const nameOf = ({ verdict }: Evidence): string => english.verdict[verdict].name;

function designTable({ designs }: Evidence): string {
  const rows = designs.map((design) => [said.design[design.id], ...figures(design)]);
  return table(
    ['design', 'n', 'sessions', 'estimate', 'error', 't', '95 % interval', 'detectable', 'says'],
    rows,
  );
}

function figures(design: Design): readonly string[] {
  const { n, clusters } = design;
  if (design.kind === 'unavailable')
    return [String(n), String(clusters), '', '', '', '', '', said.reason[design.reason]];
  const { estimate, standardError, t, low95, high95, minimumDetectableEffect, finding } = design;
  return [
    String(n),
    String(clusters),
    fixed(estimate),
    fixed(standardError),
    signed(t),
    `${fixed(low95)} to ${fixed(high95)}`,
    fixed(minimumDetectableEffect),
    said.finding[finding],
  ];
}

const dropped = ({ dropped: rows }: Evidence): string =>
  `Stock-days left out, never taken for zero: ${Object.entries(rows)
    .map(([reason, count]) => `${count} ${said.dropped[reason as DropReason]}`)
    .join(
      ', ',
    )} (Samsung's Hong Kong assets are not known from 2025-05-29 to 2025-10-16; the first sessions have no 20-session turnover).`;

function leftOutTable({ leaveOneOut: { days, stocks } }: Evidence): string {
  const shown = [...days.slice(0, 4), days.at(-1)!, ...stocks];
  return table(
    ['without', 'n', 'estimate', 'error', 't'],
    shown.map(({ without, design }) => [
      without,
      String(design.n),
      fixed(design.estimate),
      fixed(design.standardError),
      signed(design.t),
    ]),
  );
}

function posteriorTable(named: Readonly<Record<string, Evidence>>): string {
  const rows = Object.entries(named).flatMap(([name, { posteriors }]) =>
    posteriors.map(({ law, prior, posterior, contraction }) => [
      name,
      english.settings.law[law],
      `${fixed(prior.middle)} [${fixed(prior.low90)}, ${fixed(prior.high90)}]`,
      `${fixed(posterior.middle)} [${fixed(posterior.low90)}, ${fixed(posterior.high90)}]`,
      `${(100 * contraction).toFixed(0)} %`,
    ]),
  );
  return table(['book', 'law', 'slope before', 'slope after', 'narrowed'], rows);
}

function reversalText(withHolidays: Evidence, asIfNone: Evidence): string {
  const t = (evidence: Evidence, id: string): string => {
    const design = evidence.designs.find((one) => one.id === id);
    return design?.kind === 'estimated' ? signed(design.t) : 'no answer';
  };
  const given = 'reversalNextDayGivenReturn';
  return [
    "Its reversal slopes (next open +0.026, t 0.9; next day −0.051, t −1.2; n 675) keep SK hynix's limit-locked close of 07-31 and look into August; here a return with a censored price at either end is dropped.",
    `With the day's return itself held fixed the t of the next-day slope goes from ${t(withHolidays, 'reversalNextDay')} to ${t(withHolidays, given)}, without holidays from ${t(asIfNone, 'reversalNextDay')} to ${t(asIfNone, given)}: what bounce there is follows big days, whoever made them.`,
  ].join(' ');
}

const headlineText = ({ found, leaveOneOut }: Evidence): string =>
  found === undefined
    ? 'no answer'
    : `${fixed(found.estimate)}, error ${fixed(found.standardError)}, t ${(found.estimate / found.standardError).toFixed(2)} (without ${leaveOneOut.days[0]?.without}: ${leaveOneOut.days[0]?.design.t.toFixed(2)})`;

const shown = ['2026-06-08', '2026-06-23', '2026-07-02', '2026-07-31'];

function dayTable(dataset: Dataset): string {
  const rows = bigDays(dataset, 0).filter(({ day }) => shown.includes(day));
  return table(
    ['session', 'stock', 'return', 'by the open', 'in the session', ''],
    rows.map((row) => [
      row.day,
      row.code,
      percent(row.return),
      percent(row.gap),
      percent(row.intraday),
      row.locked ? 'at its limit' : '',
    ]),
  );
}

const listing = '2026-05-27';

function shareTable(dataset: Dataset): string {
  const samples: readonly [string, (row: BigDay) => boolean][] = [
    ['before the listing', ({ day }) => day < listing],
    ['of these, 2026', ({ day }) => day >= '2026-01-01' && day < listing],
    ['after the listing', ({ day }) => day > listing],
  ];
  const rows = [0.05, 0.08].flatMap((least) => {
    const days = bigDays(dataset, least).filter(({ locked }) => !locked);
    return samples.map(([name, keep]) => {
      const { n, pooled, middle } = shareAtOpen(days.filter(keep));
      return [`${100 * least} %`, name, String(n), percent(pooled), percent(middle)];
    });
  });
  return table(['move from', 'sessions', 'stock-days', 'by the open, pooled', 'median'], rows);
}

const fixed = (value: number): string => value.toFixed(3).replace('-', '−');
const signed = (t: number): string => t.toFixed(2).replace('-', '−');
const percent = (value: number): string => `${(100 * value).toFixed(1).replace('-', '−')} %`;

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
