import { expect, test } from 'vitest';
import { flowResponse } from '../../../src/core/evidence/flow-response.ts';
import { closeOf, openOf, seoulClock } from '../../../src/core/evidence/moment.ts';
import { observation, outcomeOf, predeterminedFlow } from '../../../src/core/evidence/predetermined-flow.ts';
import { fundFlowsOn } from '../../../src/core/mechanics/fund-flows.ts';
import { ticker } from '../../../src/core/units/ticker.ts';
import { example, exampleIndex } from '../example-day.ts';

const code = ticker('000660');
const dayIndex = exampleIndex('2026-06-23');

function responseOn(basis: 'day' | 'adv20') {
  const flows = fundFlowsOn(example, dayIndex, 'hk', basis);
  const response = flowResponse(example, { code, dayIndex, basis }, flows);
  if (typeof response === 'string') throw new RangeError(response);
  return response;
}

test('a return cannot be set against a flow that the same return called forth', () => {
  const outcome = outcomeOf(example, code, { from: openOf(dayIndex), to: closeOf(dayIndex) })!;
  const flow = predeterminedFlow(example, responseOn('adv20'), seoulClock.close)!;
  expect(() => observation({ code, outcome, flow, controls: [] })).toThrow(RangeError);
});

test('the return from the open may be set against the flow that the gap called forth', () => {
  const outcome = outcomeOf(example, code, { from: openOf(dayIndex), to: closeOf(dayIndex) })!;
  const flow = predeterminedFlow(example, responseOn('adv20'), seoulClock.open)!;
  expect(observation({ code, outcome, flow, controls: [] })).toMatchObject({
    dayIndex,
    outcome: outcome.value,
  });
});

test("the day's own turnover is not known before the close", () => {
  expect(() => predeterminedFlow(example, responseOn('day'), seoulClock.open)).toThrow(RangeError);
});

test('the flow at the close is the forced flow of the session over turnover', () => {
  const { flows } = fundFlowsOn(example, dayIndex, 'hk', 'day');
  const gross = flows.flatMap(({ into }) => into).filter((part) => part.code === code);
  const share = gross.reduce((sum, { shareOfTurnover }) => sum + shareOfTurnover!, 0);
  expect(predeterminedFlow(example, responseOn('day'), seoulClock.close)!.value).toBeCloseTo(share, 12);
});

test('after a Hong Kong holiday the flow of the day missed is known before the open', () => {
  const after = exampleIndex('2026-07-02');
  const flows = fundFlowsOn(example, after, 'hk', 'adv20');
  const response = flowResponse(example, { code, dayIndex: after, basis: 'adv20' }, flows);
  if (typeof response === 'string') throw new RangeError(response);
  expect(response.carried).not.toBe(0);
  const atClose = predeterminedFlow(example, response, seoulClock.close)!;
  const whole = flows.flows.reduce(
    (sum, { into }) => sum + (into.find((part) => part.code === code)?.shareOfTurnover ?? 0),
    0,
  );
  expect(atClose.value).toBeCloseTo(whole, 12);
});
