import { type Assumptions, defaultAssumptions } from '../../core/mechanics/assumptions.ts';
import { words } from '../language/words.ts';
import { line, span } from '../layout/lines.ts';
import type { Line } from '../line.ts';
import type { Language, ScreenInput } from '../screen.ts';

/** `KRX+HK | day | net | mixture | 90 %`; a setting that is not the tool's default is marked `!`, whatever the book sets. */
export function settingsLine(input: ScreenInput, separator: string): Line {
  const texts = settingTexts(input);
  return line(
    ...texts.flatMap((text, at) => [
      at === 0 ? '' : span(separator, 'dim'),
      span(text, text.startsWith('!') ? 'warning' : 'plain'),
    ]),
  );
}

/** The settings in order, each with its mark. */
export function settingTexts({
  assumptions,
  frame,
}: Pick<ScreenInput, 'assumptions' | 'frame'>): readonly string[] {
  const { settings, notes } = words(frame.language);
  const marked = (text: string, changed: boolean): string => (changed ? `!${text}` : text);
  const { scope, denominator, netting, law } = assumptions;
  return [
    marked(settings.scope[scope], scope !== defaultAssumptions.scope),
    marked(settings.denominator[denominator], denominator !== defaultAssumptions.denominator),
    marked(settings.netting[netting], netting !== defaultAssumptions.netting),
    marked(settings.law[law], law !== defaultAssumptions.law),
    marked(notes.band(frame.band), frame.band !== 90),
  ];
}

/** The same without marks, for a row of a list: `KRX only | day | net`. */
export function settingName(
  { scope, denominator, netting }: Pick<Assumptions, 'scope' | 'denominator' | 'netting'>,
  language: Language,
): string {
  const { settings } = words(language);
  return [settings.scope[scope], settings.denominator[denominator], settings.netting[netting]].join(' | ');
}
