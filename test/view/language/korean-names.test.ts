import { expect, test } from 'vitest';
import { quantityNames } from '../../../src/core/evidence/claim-quantity.ts';
import { quantityText } from '../../../src/view/claims/claim-quantity-text.ts';
import { nameIn } from '../../../src/view/format/names.ts';

test('every quantity that can be claimed has Korean words, an unknown one stays as it was written', () => {
  for (const name of quantityNames) {
    const text = quantityText(name.replace('[_CODE]', '').replace('_CODE', '_7709'), 'ko');
    expect(text, name).toMatch(/[가-힣]/);
    expect(text, name).not.toMatch(/[a-z]{3}/);
  }
  expect(quantityText('forced_sale_000660_min', 'ko')).toBe('000660 리밸런싱 매도');
  expect(quantityText('my_own_number', 'ko')).toBe('my own number');
  expect(quantityText('forced_sale', 'en')).toBe('forced sale');
});

test('cash is named in Korean unless the book names it otherwise', () => {
  expect(nameIn({ ko: 'US dollar', en: 'US dollar' }, 'USD', 'ko')).toBe('미국 달러');
  expect(nameIn({}, 'KRW', 'ko')).toBe('원화');
  expect(nameIn({ ko: 'Margin account' }, 'USD', 'ko')).toBe('Margin account');
  expect(nameIn({ ko: '외화 예금' }, 'USD', 'ko')).toBe('외화 예금');
  expect(nameIn({ en: 'US dollar' }, 'USD', 'en')).toBe('US dollar');
});
