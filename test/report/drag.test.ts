import { expect, test } from 'vitest';
import { leveragedHolding } from '../../src/core/scenario/leveraged-holding.ts';
import { simulatedHolding } from '../../src/core/scenario/simulated-holding.ts';
import { dragText } from '../../src/report/drag.ts';
import { cellWidth } from '../../src/view/layout/cells.ts';

test('a path and a distribution fit into 60 cells in both languages', () => {
  const question = { multiple: -2, volatility: 0.9, sessions: 60, drift: 0, paths: 200, seed: 1 };
  const answers = [
    { kind: 'path', holding: leveragedHolding([-0.29, 0.3, -0.05], 2) },
    { kind: 'simulated', simulation: simulatedHolding(question) },
  ] as const;
  const lines = answers.flatMap((answer) =>
    (['en', 'ko'] as const).flatMap((language) =>
      dragText(answer, { version: '0', language, width: 60 }).split('\n'),
    ),
  );
  expect(lines.filter((line) => cellWidth(line) > 60)).toEqual([]);
});
