import type { Assumptions, LawChoice } from '../core/mechanics/assumptions.ts';
import type { Display, Message, UiContext, UiState } from './ui-state.ts';

/** The day and the settings: one key each, every press the next value. */

export type Choice =
  | 'scope'
  | 'denominator'
  | 'netting'
  | 'law'
  | 'band'
  | 'unit'
  | 'language'
  | 'colours'
  | 'glyphs';

function after<Value>(values: readonly Value[], value: Value): Value {
  return values[(values.indexOf(value) + 1) % values.length]!;
}

const laws: readonly LawChoice[] = ['mixture', 'linear', 'crossover', 'almgren', 'squareRoot'];

function nextAssumptions(now: Assumptions, choice: Choice): Assumptions | undefined {
  const withCustom: readonly LawChoice[] = now.customLaw === undefined ? laws : [...laws, 'custom'];
  if (choice === 'scope') return { ...now, scope: after(['single', 'hk', 'all'], now.scope) };
  if (choice === 'denominator') return { ...now, denominator: after(['day', 'adv20'], now.denominator) };
  if (choice === 'netting') return { ...now, netting: after(['net', 'gross'], now.netting) };
  if (choice === 'law') return { ...now, law: after(withCustom, now.law) };
  return undefined;
}

function nextDisplay(now: Display, choice: Choice): Display {
  if (choice === 'band') return { ...now, band: after([90, 50], now.band) };
  if (choice === 'unit') return { ...now, unit: after(['percent', 'bp', 'won'], now.unit) };
  if (choice === 'language') return { ...now, language: after(['en', 'ko'], now.language) };
  if (choice === 'colours') return { ...now, colours: after(['kr', 'west', 'cb', 'mono'], now.colours) };
  return { ...now, glyphs: after(['unicode', 'safe', 'ascii'], now.glyphs) };
}

/** The next value of a setting; after the last comes the first. */
export function nextChoice(state: UiState, choice: Choice): UiState {
  const assumptions = nextAssumptions(state.assumptions, choice);
  return assumptions === undefined
    ? { ...state, display: nextDisplay(state.display, choice) }
    : { ...state, assumptions };
}

const said = (state: UiState, kind: 'firstDay' | 'lastDay' | 'noStressDay'): UiState => {
  const message: Message = { kind };
  return { ...state, message };
};

/** The session before or after; at either end of the book the UI says so. */
export function stepDay(state: UiState, { days }: UiContext, step: 1 | -1): UiState {
  const dayIndex = state.dayIndex + step;
  if (dayIndex < 0) return said(state, 'firstDay');
  if (dayIndex >= days.length) return said(state, 'lastDay');
  return { ...state, dayIndex };
}

/** The nearest session before or after on which a modelled stock moved 8 % or trading was halted. */
export function stepStressDay(state: UiState, { stressDays }: UiContext, step: 1 | -1): UiState {
  const dayIndex =
    step === 1
      ? stressDays.find((day) => day > state.dayIndex)
      : stressDays.findLast((day) => day < state.dayIndex);
  return dayIndex === undefined ? said(state, 'noStressDay') : { ...state, dayIndex };
}
