import { addAheadOptions, addDayOptions, addGrouping, addLanguageOption } from '../day-options.ts';
import { addDragOptions, type DragOptions } from '../drag-options.ts';
import { addPeriodOptions } from '../period-options.ts';
import { addPolicyOptions } from '../policy-options.ts';
import { addPrecloseOptions, type PrecloseOptions } from '../preclose-options.ts';
import { addScenarioOptions, type ScenarioOptions } from '../scenario-options.ts';
import { type Action, addOutput, addWidth, type CommandLine, type Runs, subcommand } from './subcommand.ts';

const formats = ['text', 'json', 'csv'];

/** Commands about what would be: shocks, the close to come, other rules, holders of the funds. */
export function addForwardCommands(line: CommandLine, runs: Runs): void {
  addScenario(
    line,
    runs(async () => (await import('../commands/scenario.ts')).scenario),
  );
  addPreclose(
    line,
    runs(async () => (await import('../commands/preclose.ts')).preclose),
  );
  addPolicy(
    line,
    runs(async () => (await import('../commands/policy.ts')).policy),
  );
  addDrag(
    line,
    runs(async () => (await import('../commands/drag.ts')).drag),
  );
}

function addScenario(
  line: CommandLine,
  action: (book: string | undefined, options: ScenarioOptions) => Promise<void>,
): void {
  const { options: said } = line;
  const command = addAheadOptions(subcommand(line, 'scenario'), said, {
    date: said.date,
    reason: ({ scenario }) => scenario.denominator,
  });
  addOutput(addScenarioOptions(addGrouping(command, said), said), said, formats).action(action);
}

function addPreclose(
  line: CommandLine,
  action: (book: string | undefined, options: PrecloseOptions) => Promise<void>,
): void {
  const { options: said } = line;
  const command = addAheadOptions(subcommand(line, 'preclose'), said, {
    date: said.session,
    reason: ({ preclose }) => preclose.denominator,
  });
  addOutput(addPrecloseOptions(command, said), said, formats).action(action);
}

function addPolicy(line: CommandLine, action: Action): void {
  const { options: said } = line;
  const session = addGrouping(addDayOptions(subcommand(line, 'policy'), said), said);
  const command = addPeriodOptions(session, said);
  addOutput(addWidth(addPolicyOptions(command, said), said, 120), said, formats)
    .option('--against <rules>', said.againstRules)
    .option('--explain <code>', said.explainPolicy)
    .action(action);
}

function addDrag(
  line: CommandLine,
  action: (book: string | undefined, options: DragOptions) => Promise<void>,
): void {
  const { options: said } = line;
  const command = addDragOptions(addLanguageOption(subcommand(line, 'drag'), said), said);
  addOutput(addWidth(command, said, 100), said, formats).action(action);
}
