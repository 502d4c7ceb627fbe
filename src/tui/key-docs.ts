import type { Action, Section } from './action.ts';
import { actions } from './actions.ts';

const sections: Readonly<Record<Section, string>> = {
  screens: 'Screens',
  moving: 'Moving',
  day: 'The day',
  settings: 'Settings, one key each',
  table: 'Tables',
  tools: 'Tools',
  copy: 'Copy menu (`y`)',
  export: 'Export menu (`e`)',
  display: 'Display menu (`t`)',
  text: 'While a filter is typed (`/`)',
  whatIf: 'What-if',
  benchmark: 'Benchmark',
  palette: 'While a command is typed (`:`)',
};

const head = `# Keys

Made from the table that drives the keys, the foot of the screens and the help (\`src/tui/actions.ts\`); written by \`scripts/write-keys.ts\`.

No key is a capital letter. With a Korean input method on (2-set layout) the letters still work, a syllable such as 너 counts as its two
keys \`s\` \`j\`; digits, brackets, arrows, Enter and Esc never pass through the input method. Esc closes what is open, then clears the filter,
then goes back; it never quits.
`;

/** docs/keys.md. */
export function keysDocument(): string {
  const parts = (Object.keys(sections) as Section[]).map((section) => {
    const rows = actions.filter((action) => action.section === section).map(row);
    return [`\n## ${sections[section]}\n`, '| key | English | 한국어 |', '|---|---|---|', ...rows].join('\n');
  });
  return `${head}${parts.join('\n')}\n`;
}

function row({ keys, label }: Action): string {
  const shown = keys.map((key) => `\`${key}\``).join(' ');
  return `| ${shown} | ${label.en} | ${label.ko} |`;
}
