import type { ClaimQuantity, FlowSign, FundSet } from '../../core/evidence/claim-quantity.ts';
import { parseQuantity } from '../../core/evidence/claim-quantity.ts';
import { decimal } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import type { Language } from '../screen.ts';

/**
 * What a quoted number is about. In English the name of the file says it; a name that is not known stays as it is in both.
 * @example
 * quantityText('net_assets_all_hk', 'ko'); // => '홍콩 펀드 순자산'
 */
export function quantityText(name: string, language: Language): string {
  const plain = plainText(name).replaceAll('_', ' ');
  if (language === 'en') return plain;
  const parsed = parseQuantity(name);
  if (parsed === 'outsideTheBook') return '유통주식 대비 순자산';
  return parsed === 'unknownQuantity' ? plain : plainText(korean(parsed.quantity));
}

function korean(quantity: ClaimQuantity): string {
  switch (quantity.kind) {
    case 'forcedFlow':
      return of(quantity.code, trades[quantity.sign]);
    case 'forcedFlowShare':
      return of(quantity.code, `${trades[quantity.sign]}/거래대금`);
    case 'tradeForMove':
      return of(quantity.code, `${decimal(quantity.move * 100, 0)} % 움직임의 매매`);
    case 'netAssets':
      return `${fundSet(quantity.of)} 순자산`;
    case 'fundTurnover':
      return `${fundSet(quantity.of)} 거래대금`;
    case 'fundTurnoverRatio':
      return `${fundSet(quantity.of)} 거래대금/순자산`;
    case 'stockReturn':
    case 'indexWeight':
      return of(quantity.code, plainNames[quantity.kind]);
    default:
      return plainNames[quantity.kind];
  }
}

const of = (code: string | undefined, text: string): string =>
  code === undefined ? text : `${code} ${text}`;

const trades: Readonly<Record<FlowSign, string>> = {
  sold: '리밸런싱 매도',
  bought: '리밸런싱 매수',
  either: '리밸런싱 매매',
};

const plainNames = {
  stockReturn: '종목 수익률',
  indexWeight: '지수 비중',
  fundReturn: '펀드 수익률',
  indexFallShare: '지수 하락 중 몫',
  indexValueChange: '지수 시가총액 변화',
  multiple: '배수',
} as const;

const scopes = { single: '한국', hk: '홍콩', all: '전체' } as const;
const directions = { long: '상승', inverse: '인버스' } as const;

const fundSet = (set: FundSet): string =>
  set.kind === 'fund'
    ? set.code
    : `${scopes[set.scope]} ${set.direction === undefined ? '' : `${directions[set.direction]} `}펀드`;
