/** Korean names of cash, and the English ones they stand for: a name that the user gave otherwise is his own. */
const currencies: Readonly<Record<string, { readonly ko: string; readonly en: readonly string[] }>> = {
  KRW: { ko: '원화', en: ['won', 'korean won', 'krw'] },
  USD: { ko: '미국 달러', en: ['us dollar', 'dollar', 'usd'] },
  HKD: { ko: '홍콩 달러', en: ['hong kong dollar', 'hkd'] },
  JPY: { ko: '일본 엔', en: ['japanese yen', 'yen', 'jpy'] },
  EUR: { ko: '유로', en: ['euro', 'eur'] },
  CNY: { ko: '중국 위안', en: ['chinese yuan', 'yuan', 'renminbi', 'cny'] },
  GBP: { ko: '영국 파운드', en: ['pound', 'british pound', 'pound sterling', 'gbp'] },
  TWD: { ko: '대만 달러', en: ['taiwan dollar', 'new taiwan dollar', 'twd'] },
  SGD: { ko: '싱가포르 달러', en: ['singapore dollar', 'sgd'] },
};

/**
 * What cash is called in Korean; undefined for other codes, and for a name that is more than the currency's.
 * @example
 * koreanCash('USD', 'US dollar'); // => '미국 달러'
 * koreanCash('USD', 'ProShares Ultra Semiconductors'); // => undefined
 */
export function koreanCash(code: string, name: string): string | undefined {
  const currency = currencies[code];
  return currency !== undefined && (name === '' || currency.en.includes(name.toLowerCase()))
    ? currency.ko
    : undefined;
}
