import { expect, test } from 'vitest';
import { textOf } from '../../../src/view/layout/lines.ts';
import type { Language, Screen } from '../../../src/view/screen.ts';
import { compareScreen } from '../../../src/view/screens/compare.ts';
import { dayScreen } from '../../../src/view/screens/day.ts';
import { fundsScreen } from '../../../src/view/screens/funds.ts';
import { historyScreen } from '../../../src/view/screens/history.ts';
import { indexScreen } from '../../../src/view/screens/index-transmission.ts';
import { positionsScreen } from '../../../src/view/screens/positions.ts';
import { stockScreen } from '../../../src/view/screens/stock.ts';
import { dayOf, inputOn } from '../example-input.ts';

const screens: Readonly<Record<string, Screen>> = {
  Day: dayScreen,
  Positions: positionsScreen,
  Stock: stockScreen,
  Funds: fundsScreen,
  History: historyScreen,
  Index: indexScreen,
  Compare: (input) => compareScreen({ ...input, comparedTo: dayOf('2026-06-08') }),
};

const assumed: Readonly<Record<Language, RegExp>> = { en: /ASSUMED/, ko: /가정[^사]/ };

test.for(Object.keys(screens))('%s on the smallest terminal says that its ranges are assumed', (name) => {
  for (const language of ['en', 'ko'] as const) {
    const view = screens[name]!(inputOn('2026-06-23', { columns: 40, rows: 10, language }));
    const text = view.lines.map(textOf).join('\n');
    expect(text).toMatch(/\[?−?\d+\.\d+[,~ ]/);
    // the badge alone, in its corner, is not the word beside the range
    expect(text.split('\n').slice(1).join('\n')).toMatch(assumed[language]);
  }
});
