/** What desks and data vendors head the columns with that books cannot do without: Korean terminals, KRX's downloads, Bloomberg. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  code: ['종목코드', '단축코드', '표준코드', '코드', 'ticker', 'symbol', 'isin', 'isu_cd', 'isu_srt_cd'],
  quantity: ['수량', '보유수량', '잔고수량', '주수', 'qty', 'shares', 'units'],
  date: ['일자', '날짜', '기준일', '기준일자', '거래일', '거래일자', '매매일자', 'trade_date', 'bas_dd'],
  close: ['종가', '현재가', 'price', 'last', 'last_price', 'px_last', 'close_price', 'tdd_clsprc'],
  net_assets: ['순자산', '순자산총액', 'aum', 'nav_total', 'total_assets'],
  underlying: ['기초자산', '기초자산코드'],
  multiple: ['배수', '추적배수', 'leverage'],
  weight: ['비중', '구성비중'],
  index: ['지수', '지수코드'],
  rate: ['환율', '매매기준율', 'fx_rate'],
  pair: ['통화쌍', '통화'],
  amount: ['금액', '입출금액'],
  currency: ['통화', '통화코드', 'ccy'],
  shares: ['상장주식수', '주식수', '발행주식수'],
};

/**
 * Which of a file's own heads most likely stands for a column that it lacks. Nothing is read by it: 평가금액 beside 수량, or an adjusted
 * close, would be a number of another meaning, so the user renames the column.
 */
export function likelyHead(column: string, heads: readonly string[]): string | undefined {
  const known = synonyms[column] ?? [];
  return heads.find((head) => known.includes(head));
}
