import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { commandLine } from '../../src/cli/program.ts';
import { exampleLines } from '../../src/view/language/commands/example-words.ts';
import { cellWidth } from '../../src/view/layout/cells.ts';
import { inProcess, ungear } from './run-cli.ts';

test('help and version answer at once', async () => {
  expect(ungear('--version')).toEqual({ code: 0, out: `${packageFile.version}\n`, err: '' });
  const { code, out } = await inProcess('--help');
  expect(code).toBe(0);
  for (const command of ['report', 'flows', 'explain', 'check']) expect(out).toContain(`${command} `);
  expect((await inProcess('report', '--help')).out).toContain('--denominator');
});

const refusedLines = [
  [['report', '--scope', 'korea'], '--scope takes single, hk or all, not "korea".'],
  [['report', '--denominator', 'adv'], '--denominator takes day or adv20, not "adv".'],
  [['report', '--netting', 'half'], '--netting takes net or gross, not "half".'],
  [
    ['report', '--law', 'cubic'],
    '--law takes mixture, linear, crossover, almgren, squareRoot or custom, not "cubic".',
  ],
  [['report', '--format', 'xml'], '--format takes text, json or csv, not "xml".'],
  [['report', '--lang', 'jp'], '--lang takes en or ko, not "jp".'],
  [['report', '--by', 'group,desk'], '--by takes group, account, currency or sector, not "desk".'],
  [['report', '--by', 'group,group'], '--by takes each word once, not "group,group".'],
  [['flows', '--by', 'account'], "Unknown option '--by'."],
  [['fragility', '--period', 'week', '--link', 'sum'], "Unknown option '--link'. Did you mean --lang?"],
  [['report', '--draws', '0'], '--draws takes a whole number from 100 to 1000000, not "0".'],
  [['report', '--draws', '1e4'], '--draws takes a whole number from 100 to 1000000, not "1e4".'],
  [['report', '--seed', '-1'], '--seed takes a whole number from 0 to 4294967295, not "-1".'],
  [['report', '--date', '23.06.2026'], '--date takes a date such as 2026-06-23, not "23.06.2026".'],
  [['report', '--date', '2026-02-30'], '--date takes a date such as 2026-06-23, not "2026-02-30".'],
  [['report', '--law', 'custom'], '--law custom needs --law-formula with an expression over q.'],
  [
    ['report', '--law', 'linear', '--law-formula', 'q'],
    '--law-formula belongs to --law custom, not to --law linear.',
  ],
  [['report', '--chips', 'AMD'], '--chips takes MU, NVDA, SOXX or TSM, not "AMD".'],
  [
    ['report', '--period', 'week', '--explain-residual'],
    '--explain-residual, --chips and --chips-session are for one day of a book with positions.csv, not for a period.',
  ],
  [['report', '--gross', '--netting', 'net'], '--gross and --netting net contradict each other.'],
  [['explain', '--stock', '123'], '--stock takes 000660 or 005930, not "123".'],
  [
    ['explain', '--stock', '000660', '--date', '2026-07-31'],
    '000660 has no split on 2026-07-31 to explain: at the price limit.',
  ],
  [['explain', '--index', 'SPX'], '--index takes KOSPI or KOSPI200, not "SPX".'],
  [
    ['explain', '--fund', '520101'],
    '"520101" has no forced trade on 2026-06-23 to explain: ungear flows lists those that have one.',
  ],
  [
    ['explain', '--node', 'portfolio/Nowhere'],
    '--node takes a key of the portfolio, such as portfolio: ungear report --format json has them all.',
  ],
  [
    ['explain', '--stock', '000660', '--index', 'KOSPI'],
    'explain takes one of --stock, --node, --index and --fund at a time.',
  ],
  [
    ['explain', '--fund', '0193T0', '--from', '2026-06-22', '--link', 'menchero'],
    '--link belongs to --node: what compounding did to a fund is not linked by a method.',
  ],
  ...['--stock', '--index', '--fund'].map(
    (target) =>
      [
        ['explain', target, '000660', '--by', 'account'],
        '--by belongs to --node: a stock, an index or a fund is the same in every tree.',
      ] as const,
  ),
  [
    ['scenario', '--shock', '005930=-0.08', '--day', '2026-06-22', '--date', '2026-06-23'],
    '--day and --date contradict each other: both name the evening.',
  ],
  [
    ['policy', '--asset-cap', '5'],
    '--asset-cap takes an amount of won from 100m to 10,000tn such as 5tn, 500bn or 5000000000000, not "5".',
  ],
  [['policy', '--suspend', '7709,7709'], '--suspend takes each word once, not "7709,7709".'],
  [['policy', '--cap', '150%'], '--cap takes a number from 1 to 5, not "150%". 150 % is written 1.5.'],
  [
    ['scenario', '--shock', '005930=-0.08', '--ladder', '--correlation', '2'],
    '--correlation takes a number from -1 to 1, not "2".',
  ],
  [
    ['compare', '--day', '2026-06-23', '--day', '2026-06-23'],
    'compare takes two different sessions of a book, not 2026-06-23 twice.',
  ],
  [
    ['drag', '--fund', '0193T0', '--from', '2020-01-01', '--to', '2020-02-01'],
    'The book has no session from 2020-01-01 to 2020-02-01; it runs from 2026-04-15 to 2026-07-31.',
  ],
  [['report', '-o', ''], '-o needs the name of a file.'],
  [['report', '--dat'], "Unknown option '--dat'. Did you mean --date?"],
  [['flows', '--hepl'], "Unknown option '--hepl'. Did you mean --help?"],
  [['report', '--nothing-like-it'], "Unknown option '--nothing-like-it'."],
  [['reprot'], 'There is no folder "reprot". Did you mean the command report?'],
  [['a', 'b', '--scope', 'hk'], "Too many arguments for 'ungear' (at most 1): a, b."],
  [['report', 'a', 'b'], "Too many arguments for 'report' (at most 1): a, b."],
  [['report', '--date'], "Option '--date <date>' needs a value."],
] as const;

test.for(refusedLines)('%j is refused in one sentence', async ([args, sentence]) => {
  expect(await inProcess(...args)).toEqual({ code: 2, out: '', err: `ungear: ${sentence}\n` });
});

test.for(refusedLines.filter(([args]) => args[1] !== '--lang'))(
  '%j is refused in Korean as well, wherever the line says so',
  async ([[command, ...rest]]) => {
    const { code, out, err } = await inProcess(command, '--lang=ko', ...rest);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^ungear: .*[가-힣].*\n$/);
  },
);

test('the last word on the language counts, also behind what is refused', async () => {
  expect((await inProcess('report', '--scope', 'x', '--lang', 'ko')).err).toContain('중 하나를 씀');
  expect((await inProcess('report', '--lang', 'ko', '--lang', 'en', '--scope', 'x')).err).toContain('takes');
  expect((await inProcess('report', '--scope', 'x', '--', '--lang', 'ko')).err).toContain('takes');
});

test.for(['en', 'ko'] as const)('no command and no option lacks its words: %s', (language) => {
  const program = commandLine(language, () => {});
  for (const command of [program, ...program.commands]) {
    const offered = command.options.filter(({ hidden }) => !hidden);
    const told = [command, ...offered, ...command.registeredArguments];
    for (const { description } of told) {
      const text = typeof description === 'string' ? description : command.description();
      expect(text, command.name()).not.toBe('');
      if (language === 'en') expect(text).not.toMatch(/[가-힣]/);
      else expect(text).toMatch(/[가-힣]/);
    }
    const headings = command.helpInformation().match(/^\S.*:$/gm) ?? [];
    expect(headings.filter((heading) => /[가-힣]/.test(heading) === (language === 'en'))).toEqual([]);
  }
});

test('every example of the help is a line that the program takes', async () => {
  for (const [line] of exampleLines) {
    const program = commandLine('en', () => {});
    for (const command of [program, ...program.commands]) command.exitOverride().action(() => {});
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
    await expect(program.parseAsync(words.slice(1), { from: 'user' }), line).resolves.toBe(program);
  }
});

test('the Korean help fits 80 cells, its examples apart', async () => {
  for (const command of [[], ['report'], ['scenario'], ['drag']]) {
    const { out } = await inProcess(...command, '--help', '--lang', 'ko');
    const options = out.split('예:')[0]!.split('\n');
    expect(Math.max(...options.map(cellWidth))).toBeLessThanOrEqual(80);
  }
});

test.for([
  ['2026-06-03', 'the nearest are 2026-06-02 and 2026-06-04.'],
  ['2026-07-17', 'the nearest are 2026-07-16 and 2026-07-20.'],
  ['2027-01-01', 'the nearest is 2026-07-31.'],
  ['2020-01-02', 'the nearest is 2026-04-15.'],
] as const)('a date without a session names the nearest ones: %s', async ([date, nearest]) => {
  expect(await inProcess('report', '--date', date)).toEqual({
    code: 2,
    out: '',
    err: `ungear: The book has no session on ${date}; ${nearest}\n`,
  });
});

test('what was typed comes back harmless', async () => {
  const { err } = await inProcess('report', '--scope', 'a\x1b]52;c;aGk=\x07b\u202e');
  expect(err).toBe('ungear: --scope takes single, hk or all, not "ab".\n');
  const unknown = await inProcess('report', '--\x1b]52;c;aGk=\x07x\u202e');
  expect(unknown.err).toBe("ungear: Unknown option '--x'.\n");
});

test.for([
  { what: 'settings of the parser', formula: 'config({})' },
  { what: 'a range of ten million', formula: 'sum(1:1e7)' },
  { what: 'new functions', formula: 'import({})' },
  { what: 'ten thousand characters', formula: `${'q + '.repeat(2500)}q` },
  { what: 'a way out of the language', formula: 'q.constructor' },
  { what: 'an unknown function', formula: 'nosuch(q)' },
  { what: 'half an expression', formula: 'q +' },
])('a custom law is refused in one sentence: $what', async ({ formula }) => {
  const { code, out, err } = await inProcess('report', '--law', 'custom', '--law-formula', formula);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^ungear: --law-formula .{1,200}\n$/);
});

test('a custom law gives what its formula says', async () => {
  const linear = JSON.parse((await inProcess('report', '--format', 'json', '--law-formula', '0.05 * q')).out);
  const stock = linear.stocks.find(({ code }: { readonly code: string }) => code === '000660');
  expect(linear.law).toBe('custom');
  expect(stock.mechanical.low90).toBeCloseTo(0.05 * stock.shareOfTurnover.net.low90, 4);
});
