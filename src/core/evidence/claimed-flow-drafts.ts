import type { Dataset } from '../market/dataset.ts';
import type { Scope } from '../mechanics/assumptions.ts';
import { fundCodes, modelledStocks, termsInForce } from '../mechanics/fund-universe.ts';
import { averageTurnoverBefore, denominatorOn } from '../mechanics/liquidity.ts';
import { type Estimate, scaled } from '../units/estimate.ts';
import type { TurnoverBasis } from './claim-check.ts';
import {
  type ClaimQuestion,
  type DraftReading,
  type Drafts,
  drafts,
  fact,
  type Refusal,
  refused,
} from './claim-draft.ts';
import type { ClaimQuantity, FlowSign } from './claim-quantity.ts';
import { flowReadings, tradePerMove, withAssetsOfTheEvening } from './claimed-flows.ts';

function signed(value: Estimate, sign: FlowSign): Estimate {
  if (sign === 'bought') return value;
  return sign === 'sold' || value.point < 0 ? scaled(value, -1) : value;
}

/** Trade that leverage forces: by scope, date of the assets, gross and net. */
export function flowDrafts(
  { sign, code }: Extract<ClaimQuantity, { kind: 'forcedFlow' }>,
  { dataset, dayIndex, assumptions }: ClaimQuestion,
): Drafts | Refusal {
  const readings = flowReadings(dataset, dayIndex, assumptions, code).map(
    ({ scope, assets, netting, krw, estimated }): DraftReading => ({
      basis: { scope, assets, netting },
      value: signed(krw, sign),
      plain: assets === 'carried',
      estimated,
    }),
  );
  return drafts(readings, { amount: true, open: true }, 'noAssets');
}

/** Turnover of the modelled stocks, or of the stock that a code is or follows, won; bases that are not known are left out. */
export function turnovers(
  dataset: Dataset,
  dayIndex: number,
  code?: string,
): readonly { readonly turnover: TurnoverBasis; readonly krw: number }[] {
  const stocks = stocksBehind(dataset, dayIndex, code);
  const total = (read: (stock: string) => number | undefined): number | undefined => {
    const values = stocks.map(read);
    return values.length === 0 || values.includes(undefined)
      ? undefined
      : values.reduce<number>((a, b) => a + b!, 0);
  };
  const oneSided = total((stock) => denominatorOn(dataset, stock, dayIndex, 'day').krw);
  const known = [
    ['oneSided', oneSided],
    ['twoSided', oneSided === undefined ? undefined : 2 * oneSided],
    ['adv20', total((stock) => averageTurnoverBefore(dataset, stock, dayIndex))],
    ['previousSession', total((stock) => denominatorOn(dataset, stock, dayIndex - 1, 'day').krw)],
  ] as const;
  return known.flatMap(([turnover, krw]) => (krw === undefined ? [] : [{ turnover, krw }]));
}

function stocksBehind(dataset: Dataset, dayIndex: number, code: string | undefined): readonly string[] {
  const stocks = modelledStocks(dataset);
  if (code === undefined) return stocks;
  const followed = fundCodes(dataset).some((one) => one === code)
    ? termsInForce(dataset, code as (typeof stocks)[number], dayIndex).underlying
    : code;
  return stocks.filter((one) => one === followed);
}

/** The same trade over a turnover. */
export function shareDrafts(
  { sign, code }: Extract<ClaimQuantity, { kind: 'forcedFlowShare' }>,
  question: ClaimQuestion,
): Drafts | Refusal {
  const { dataset, dayIndex, assumptions } = question;
  const bases = turnovers(dataset, dayIndex, code);
  if (bases.length === 0) return refused('noTurnover');
  if (question.move !== undefined) return supposedMoveDrafts(code, question.move, question, bases);
  const flows = flowReadings(dataset, dayIndex, assumptions, code);
  const readings = flows.flatMap(({ scope, assets, netting, krw, estimated }) =>
    bases
      .filter(({ turnover }) => turnover !== 'previousSession')
      .map(
        (of): DraftReading => ({
          basis: { scope, assets, netting, turnover: of.turnover },
          value: scaled(signed(krw, sign), 1 / of.krw),
          plain: assets === 'carried',
          estimated,
        }),
      ),
  );
  return drafts(readings, { open: true }, 'noAssets');
}

/** Where another claim of the day says for which move: the trade of that move, over each turnover, that of the session before too. */
function supposedMoveDrafts(
  code: string | undefined,
  move: number,
  { dataset, dayIndex }: ClaimQuestion,
  bases: ReturnType<typeof turnovers>,
): Drafts | Refusal {
  const { krw, estimated, count } = tradePerMove(dataset, dayIndex, 'all', code);
  const readings = bases.flatMap((of) =>
    fact((krw * move) / of.krw, { assets: 'carried', move, turnover: of.turnover }, { estimated }),
  );
  return drafts(count === 0 ? [] : readings, { open: true }, 'noAssets');
}

/** Trade that a supposed move would force. */
export function moveDrafts(
  { move, code }: Extract<ClaimQuantity, { kind: 'tradeForMove' }>,
  { dataset, dayIndex }: ClaimQuestion,
): Drafts | Refusal {
  const scopes: readonly Scope[] = code === undefined ? ['single', 'hk', 'all'] : ['all'];
  const readings = (['carried', 'sameDay'] as const).flatMap((assets) => {
    const book = assets === 'carried' ? dataset : withAssetsOfTheEvening(dataset, dayIndex);
    const counted = scopes.map((scope) => ({ scope, ...tradePerMove(book, dayIndex, scope, code) }));
    return counted
      .filter(({ count }, at) => count > (counted[at - 1]?.count ?? 0))
      .flatMap(({ scope, krw, estimated }) => {
        const basis = { assets, ...(code === undefined ? { scope } : {}) };
        return fact(krw * move, basis, { plain: assets === 'carried', estimated });
      });
  });
  return drafts(readings, { amount: true, open: code === undefined }, 'noAssets');
}
