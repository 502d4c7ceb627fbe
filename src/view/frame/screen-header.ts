import type { Verdict } from '../../core/decomposition/day-split.ts';
import { words } from '../language/words.ts';
import { cellWidth, truncate } from '../layout/cells.ts';
import { emptyLine, fitLine, line, lineWidth, span, toned } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Frame, ScreenInput } from '../screen.ts';
import type { Stamp } from './chrome.ts';
import { settingsLine, settingTexts } from './settings-line.ts';

const crumbs = ({ breadcrumbs }: ScreenInput): string => breadcrumbs.join(' › ');

export function headerLine(input: ScreenInput, stamp: Stamp | undefined): Line {
  const { columns, language } = input.frame;
  const badge = span(badgeText(input, language, stamp), 'badge');
  const place = crumbs(input);
  for (const separator of [' | ', '|']) {
    const settings =
      stamp === undefined ? settingsLine(input, separator) : toned(stamp.settings.join(separator), 'plain');
    const room = columns - lineWidth(settings) - cellWidth(badge.text) - 4;
    if (cellWidth(place) <= room || separator === '|') {
      const left = truncate(place, Math.max(0, room));
      const gap = ' '.repeat(
        Math.max(1, columns - 3 - cellWidth(left) - lineWidth(settings) - cellWidth(badge.text)),
      );
      return line(' ', span(left, 'strong'), gap, settings, '  ', badge);
    }
  }
  return emptyLine;
}

/** At small sizes the settings give way to the badge; one that is not the default still shows. */
export function smallHeader(input: ScreenInput, title: Line | undefined, stamp: Stamp | undefined): Line {
  const { columns, language } = input.frame;
  const badge = span(badgeText(input, language, stamp), 'badge');
  const changed = stamp === undefined ? changedSettings(input) : '';
  const room = columns - cellWidth(badge.text) - cellWidth(changed) - 4;
  const left = fitLine(title ?? [span(crumbs(input), 'strong')], Math.max(0, room));
  return line(' ', left, ' ', span(changed, 'warning'), '  ', badge);
}

const changedSettings = (input: ScreenInput): string =>
  settingTexts(input)
    .filter((text) => text.startsWith('!'))
    .join('|');

function badgeText(input: ScreenInput, language: Frame['language'], stamp: Stamp | undefined): string {
  const verdict: Verdict = stamp?.verdict ?? input.result?.split.verdict ?? 'priorOnly';
  return words(language).verdict[verdict].badge;
}
