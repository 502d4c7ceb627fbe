import { expect, test } from 'vitest';
import { commandLine } from '../../src/cli/program.ts';
import { defaultAssumptions } from '../../src/core/mechanics/assumptions.ts';
import { tradingDay } from '../../src/core/units/trading-day.ts';
import { firstState, freshPlace, type UiState } from '../../src/session/ui-state.ts';
import { cliWords } from '../../src/session/ui-state-command.ts';
import type { ScreenId } from '../../src/view/screen.ts';

const screens: Readonly<Record<ScreenId, true>> = {
  ...{ day: true, positions: true, stock: true, funds: true, whatif: true, history: true, index: true },
  ...{ evidence: true, reversal: true, claims: true, benchmark: true, compare: true, fragility: true },
  ...{ compounding: true, data: true },
};

const day = tradingDay('2026-06-23');
const chosen = firstState({
  dayIndex: 3,
  assumptions: { ...defaultAssumptions, netting: 'gross', law: 'linear', denominator: 'adv20', draws: 500 },
  by: ['account', 'sector'],
  display: { language: 'ko', glyphs: 'unicode', colours: 'kr', unit: 'percent', band: 90 },
});

const offeredBy = (name: string | undefined): readonly (string | undefined)[] =>
  commandLine('en', () => {})
    .commands.find((command) => command.name() === name)!
    .options.filter(({ hidden }) => !hidden)
    .map(({ long }) => long);

test('a screen prints its command line with nothing but what the command offers', () => {
  for (const screen of Object.keys(screens) as ScreenId[]) {
    const state: UiState = { ...chosen, places: [freshPlace(screen)] };
    const words = cliWords(state, { day, compared: day, sessions: { from: day, to: day } });
    const flags = words.filter((word) => word.startsWith('--'));
    const offered = offeredBy(words[0]);
    expect({ screen, unknown: flags.filter((flag) => !offered.includes(flag)) }).toEqual({
      screen,
      unknown: [],
    });
  }
});
