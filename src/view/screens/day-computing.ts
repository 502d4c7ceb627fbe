import type { Dataset } from '../../core/market/dataset.ts';
import { closeReturnOn, securityOf } from '../../core/market/lookup.ts';
import { longDay } from '../format/dates.ts';
import { grouped } from '../format/decimal.ts';
import { nameIn, namesOf, shortName } from '../format/names.ts';
import { returnScale } from '../format/scale.ts';
import { bodyRows, framed, isSmall, noTable, notesWithin, sentencesWithin } from '../frame/chrome.ts';
import { returnCell } from '../frame/direction.ts';
import { holdingsWords } from '../language/input-files/holdings-words.ts';
import { words } from '../language/words.ts';
import { tableOf } from '../layout/columns.ts';
import { emptyLine, toned } from '../layout/lines.ts';
import { type TableView, tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import { unknownBar } from '../move/move-bar.ts';
import type { Frame, ScreenInput, ScreenView } from '../screen.ts';

/** The Day screen while the day is computed, or its holdings are read: returns are observed and shown; no half-computed band ever is. */
export function dayComputing(input: ScreenInput): ScreenView {
  const { frame } = input;
  const { day } = words(frame.language);
  const sentences = [waitingFor(input), words(frame.language).sentence.nothingLeaks];
  const head = sentencesWithin(sentences, frame, 3);
  const bar = frame.rows >= 20 ? [emptyLine, ...unknownBar(frame)] : [];
  const notes = notesWithin([day.observedFirst], frame);
  const body = [...head, ...bar, emptyLine, ...observedReturns(input)].slice(
    0,
    bodyRows(frame) - notes.length,
  );
  return { ...noTable, lines: framed(input, { body, notes }) };
}

function waitingFor({ frame: { language }, assumptions, unread }: ScreenInput): string {
  const [day] = unread ?? [];
  return day === undefined
    ? words(language).sentence.computing(grouped(assumptions.draws, 0))
    : holdingsWords[language].readingDay(longDay(day, language));
}

function observedReturns(input: ScreenInput): readonly Line[] {
  const { answers, dayIndex, frame } = input;
  const codes = observedCodes(answers.dataset, dayIndex);
  const table = returnTable(input, codes);
  const window = { first: 0, count: codes.length, cursor: -1 };
  return isSmall(frame)
    ? tableLines(table, frame.columns, window).slice(1)
    : tableLines(table, frame.columns, window);
}

function returnTable({ answers, dayIndex, frame }: ScreenInput, codes: readonly string[]): TableView<string> {
  const { columns, states } = words(frame.language);
  return tableOf(
    [
      {
        id: 'name',
        title: columns.stock,
        align: 'left',
        min: 12,
        ideal: 26,
        cell: (code) => nameOf(answers.dataset, code, frame),
      },
      {
        id: 'return',
        title: `${columns.return} ${returnScale(frame).unit}`,
        align: 'right',
        min: 8,
        cell: (code) => returnCell(closeReturnOn(answers.dataset, code, dayIndex), frame),
      },
      {
        id: 'mechanical',
        title: columns.mechanical(frame.band),
        align: 'right',
        min: 14,
        drop: 1,
        cell: () => toned(states.computing, 'dim'),
      },
    ],
    codes,
  );
}

const nameOf = (dataset: Dataset, code: string, { language }: Frame): string =>
  shortName(nameIn(namesOf(securityOf(dataset, code) ?? {}), code, language));

/** Stocks that funds rebalance into, then the indices with weights and a return. */
function observedCodes(dataset: Dataset, dayIndex: number): readonly string[] {
  const stocks = dataset.fundTerms
    .map(({ underlying }) => underlying)
    .filter((code) => securityOf(dataset, code)?.kind === 'stock');
  const indices = dataset.indexWeights
    .map(({ index }) => index)
    .filter((code) => securityOf(dataset, code)?.market === 'KRX')
    .filter((code) => closeReturnOn(dataset, code, dayIndex) !== undefined);
  return [...[...new Set(stocks)].sort(), ...[...new Set(indices)].sort()];
}
