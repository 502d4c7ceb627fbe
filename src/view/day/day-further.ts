import type { DayResult } from '../../core/attribution/day/day-result.ts';
import { isSmallBook, settingsGrid } from '../assumptions/settings-grid.ts';
import { notesWithin, wideColumns } from '../frame/chrome.ts';
import { words } from '../language/words.ts';
import { emptyLine } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame, ScreenInput } from '../screen.ts';
import { stressDayLines } from './stress-days.ts';

/** Why a limit leaves no answer; on large screens the same under every setting, and other stress days. */
export function furtherLines(input: ScreenInput, result: DayResult, room: number): readonly Line[] {
  const why = limitLines(result, input.frame);
  if (why.length > 0 && why.length <= room) return [...why, ...furtherDays(input, result, room - why.length)];
  return furtherDays(input, result, room);
}

function limitLines({ split }: DayResult, frame: Frame): readonly Line[] {
  const locked = split.stocks.some((stock) => stock.kind === 'unsplit' && stock.reason === 'limitLocked');
  return locked ? [emptyLine, ...notesWithin([words(frame.language).day.whyLimit.join(' ')], frame)] : [];
}

function furtherDays(input: ScreenInput, result: DayResult, room: number): readonly Line[] {
  if (input.frame.columns < wideColumns || !isSmallBook(result) || room < 6) return [];
  const grid = [emptyLine, ...settingsGrid(input)];
  const days = room - grid.length - 3;
  return days < 1 ? grid : [...grid, emptyLine, ...stressDayLines(input, Math.min(days, 8))];
}
