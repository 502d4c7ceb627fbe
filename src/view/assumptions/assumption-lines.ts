import { type Assumptions, defaultAssumptions, type LawId } from '../../core/mechanics/assumptions.ts';
import { impactLaws } from '../../core/mechanics/impact-laws.ts';
import { mixtureLaws } from '../../core/mechanics/parameter-draws.ts';
import { priors } from '../../core/mechanics/priors.ts';
import { grouped } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { assumptionWords } from '../language/assumptions/assumption-words.ts';
import { words } from '../language/words.ts';
import { wrapped } from '../layout/cells.ts';
import { emptyLine, line, span, toned } from '../layout/lines.ts';
import { tableLines } from '../layout/table.ts';
import type { Line } from '../line.ts';
import type { Frame } from '../screen.ts';
import { priorTable } from './prior-table.ts';

/** What every figure rests on: the settings, the laws, the priors with their 90 % ranges, the choices, and what none of it proves. */
export function assumptionLines(assumptions: Assumptions, frame: Frame): readonly Line[] {
  const said = assumptionWords[frame.language];
  return [
    ...paragraph(said.intro, frame, 'strong'),
    emptyLine,
    ...settingLines(assumptions, frame),
    emptyLine,
    ...priorLines(frame),
    emptyLine,
    ...lawLines(frame),
    emptyLine,
    ...listLines(said.choices, said.choiceTexts, frame),
    emptyLine,
    ...listLines(said.limits, said.limitTexts, frame),
  ];
}

const paragraph = (text: string, { columns }: Frame, tone: 'plain' | 'dim' | 'strong'): readonly Line[] =>
  wrapped(text, columns - 2).map((one) => line(' ', span(one, tone)));

const head = (text: string): Line => line(' ', span(text, 'header'));

function listLines(title: string, texts: readonly string[], { columns }: Frame): readonly Line[] {
  const items = texts.flatMap((text) =>
    wrapped(text, columns - 5).map((one, at) => toned(`${at === 0 ? ' - ' : '   '}${one}`, 'plain')),
  );
  return [head(title), ...items];
}

/** Each setting in full; one that is not the default says what the default is. */
function settingLines(assumptions: Assumptions, frame: Frame): readonly Line[] {
  const { settings } = words(frame.language);
  const said = assumptionWords[frame.language];
  const names: Readonly<Record<SettingKey, Readonly<Record<string, string>>>> = {
    scope: settings.scopeLong,
    denominator: settings.denominatorLong,
    netting: settings.nettingLong,
    law: settings.law,
  };
  const rows = (['scope', 'denominator', 'netting', 'law'] as const).flatMap((key) => {
    const usual = defaultAssumptions[key];
    const mark = assumptions[key] === usual ? said.isDefault : said.changed(names[key][usual] ?? usual);
    const text = `${said.settingNames[key]}: ${names[key][assumptions[key]] ?? assumptions[key]} (${mark})`;
    return wrappedItem(text, frame, assumptions[key] === usual ? 'plain' : 'warning');
  });
  const { draws, seed, customLaw } = assumptions;
  const run = `${said.settingNames.run}: ${settings.draws(grouped(draws, 0))}, ${settings.seed(String(seed))}`;
  return [
    head(said.settings),
    ...rows,
    ...(customLaw === undefined ? [] : wrappedItem(`I(q) = ${plainText(customLaw)}`, frame, 'warning')),
    ...wrappedItem(run, frame, 'plain'),
  ];
}

const wrappedItem = (text: string, { columns }: Frame, tone: 'plain' | 'warning'): readonly Line[] =>
  wrapped(text, columns - 4).map((one, at) => toned(`${at === 0 ? ' ' : '   '}${one}`, tone));

const lawOrder = ['linear', 'crossover', 'almgren', 'squareRoot'] as const;

function lawLines(frame: Frame): readonly Line[] {
  const said = assumptionWords[frame.language];
  return [
    head(said.laws),
    ...paragraph(said.lawsIntro, frame, 'dim'),
    ...lawOrder.flatMap((id) => wrappedItem(lawText(id, frame), frame, 'plain')),
  ];
}

function lawText(id: keyof typeof impactLaws, { language }: Frame): string {
  const said = assumptionWords[language];
  const place = (mixtureLaws as readonly LawId[]).includes(id) ? said.inMixture : said.aloneOnly;
  const { formula } = impactLaws[id];
  return `${words(language).settings.law[id]}: I(q) = ${formula}   (${place}; ${said.lawSources[id]})`;
}

function priorLines(frame: Frame): readonly Line[] {
  const said = assumptionWords[frame.language];
  return [
    head(said.priors),
    ...paragraph(said.priorsIntro, frame, 'dim'),
    ...tableLines(priorTable(frame), frame.columns, { first: 0, count: priors.length, cursor: -1 }),
  ];
}

type SettingKey = 'scope' | 'denominator' | 'netting' | 'law';
