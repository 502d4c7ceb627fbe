import type { Target } from '../core/attribution/explanation/explanation.ts';
import type { Dataset } from '../core/market/dataset.ts';
import type { Overlay, Place, UiState } from '../session/ui-state.ts';
import { longDay, shortDay } from '../view/format/dates.ts';
import { nameIn, namesOf, shortName } from '../view/format/names.ts';
import { evidenceWords } from '../view/language/evidence/evidence-words.ts';
import type { Language, ScreenId } from '../view/screen.ts';
import { uiWords } from './words.ts';

/** Screens that are not about the session that is looked at. */
const withoutDay: readonly ScreenId[] = [
  'data',
  'history',
  'fragility',
  'compounding',
  'evidence',
  'reversal',
];

/** The way to what is on the screen: the screen gone to first, what was opened since, the day. */
export function breadcrumbs(state: UiState, dataset: Dataset): readonly string[] {
  const { language } = state.display;
  const day = dataset.days[state.dayIndex] ?? '';
  const [root, ...opened] = [...state.places, ...state.overlays];
  const way = [root!, ...opened].flatMap((one, at) => crumbsOf(one, at === 0, dataset, language));
  const screen = state.places.at(-1)?.screen;
  const ofNoDay = screen !== undefined && withoutDay.includes(screen) && state.overlays.length === 0;
  if (ofNoDay) return way;
  return [...way, way.length === 1 ? longDay(day, language) : shortDay(day)];
}

function crumbsOf(one: Place | Overlay, first: boolean, dataset: Dataset, language: Language): string[] {
  const said = uiWords(language);
  const target = targetName(one.focus, dataset, language);
  if ('id' in one)
    return one.id === 'why' && target !== undefined ? [said.overlays.why, target] : [said.overlays[one.id]];
  if (target === undefined) return [said.screens[one.screen]];
  return first ? [said.screens[one.screen], target] : [target];
}

function targetName(target: Target, dataset: Dataset, language: Language): string | undefined {
  if (target.kind === 'none' || target.kind === 'setting') return undefined;
  if (target.kind === 'difference') return targetName(target.of, dataset, language);
  if (target.kind === 'file') return target.file;
  if (target.kind === 'claim') return target.id;
  if (target.kind === 'design') return evidenceWords[language].design[target.id];
  if (target.kind === 'benchmark') return target.group || target.benchmark;
  if (target.kind === 'node')
    return securityName(target.key.slice(target.key.lastIndexOf('/') + 1), dataset, language);
  const name = securityName(target.code, dataset, language);
  return target.kind === 'stock' && name !== target.code ? `${target.code} ${name}` : name;
}

function securityName(code: string, { securities }: Dataset, language: Language): string {
  const security = securities.find((one) => one.code === code);
  return security === undefined ? code : shortName(nameIn(namesOf(security), code, language));
}
