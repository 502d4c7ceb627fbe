import { expect, test } from 'vitest';
import { inProcess } from './run-cli.ts';

const asked = async (denominator: string, format: string): Promise<string> => {
  const options = ['--date', '2026-06-23', '--draws', '100', '--denominator', denominator];
  return (await inProcess('fragility', ...options, '--format', format)).out;
};

test('every format names the turnover that forced trades are set against, which no gain depends on', async () => {
  const day = JSON.parse(await asked('day', 'json'));
  const mean = JSON.parse(await asked('adv20', 'json'));
  expect([day.denominator, mean.denominator]).toEqual(['day', 'adv20']);
  expect(mean.days[0].flowShare).not.toEqual(day.days[0].flowShare);
  expect(mean.days[0].joint).toEqual(day.days[0].joint);
  expect((await asked('adv20', 'csv')).split('\n')[1]).toContain(',hk,adv20,net,');
  expect(await asked('adv20', 'text')).toContain('| !20 days |');
});
