import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { decimal } from '../format/decimal.ts';
import { fraction } from '../format/figure.ts';
import { allSettingsWords } from '../language/assumptions/all-settings-words.ts';
import { words } from '../language/words.ts';
import { figuresOf } from '../move/node-figures.ts';
import type { Frame } from '../screen.ts';
import { mechanicalOf } from './setting-table.ts';

/** How far the answer reaches over the settings. */
export function settingSentences(rows: readonly DayResult[], frame: Frame): readonly string[] {
  const said = allSettingsWords[frame.language];
  const bands = rows.flatMap((row) => {
    const part = mechanicalOf(row);
    return part === undefined ? [] : [part];
  });
  if (bands.length === 0) return [said.noAnswer];
  const move = fraction(rows[0]!.portfolio.contribution ?? 0, 'percent', 'always');
  const low = Math.min(...bands.map(({ low90 }) => low90));
  const high = Math.max(...bands.map(({ high90 }) => high90));
  const oneSided = high <= 0 || low >= 0;
  if (!oneSided) return [`${said.intro(move)} ${said.both(points(low, 'always'), points(high, 'always'))}`];
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  return [`${said.intro(move)} ${said.extremes(points(near), points(far))}`];
}

const points = (value: number, sign: 'minus' | 'always' = 'minus'): string => decimal(value * 100, 2, sign);

/** How the settings are to be read. */
export function settingNotes(rows: readonly DayResult[], frame: Frame): readonly string[] {
  const said = allSettingsWords[frame.language];
  const ratios = rows[0]!.split.stocks.flatMap(({ turnoverKrw, adv20Krw }) =>
    turnoverKrw === undefined || adv20Krw === undefined ? [] : [decimal(turnoverKrw / adv20Krw, 2)],
  );
  return [
    said.pickBefore,
    said.beforeTheData,
    ...(ratios.length === 0 ? [] : [said.againstCalm(ratios.join(', '))]),
    said.sameDraws,
    ...(rows.some((row) => (figuresOf(row.portfolio).components?.unsplit.point ?? 0) !== 0)
      ? [said.partly]
      : []),
    words(frame.language).notes.notFundamentals,
  ];
}
