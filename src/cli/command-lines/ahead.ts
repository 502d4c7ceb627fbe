import type { Command } from 'commander';
import { addDayOptions, addLanguageOption } from '../day-options.ts';
import { addDragOptions, type DragOptions } from '../drag-options.ts';
import { addPeriodOptions } from '../period-options.ts';
import { addPolicyOptions } from '../policy-options.ts';
import { addPrecloseOptions, type PrecloseOptions } from '../preclose-options.ts';
import { addScenarioOptions, type ScenarioOptions } from '../scenario-options.ts';
import { type Action, addOutput, addWidth, type Runs, subcommand } from './subcommand.ts';

/** Commands about what would be: shocks, the close to come, other rules, holders of the funds. */
export function addForwardCommands(program: Command, runs: Runs): void {
  addScenario(
    program,
    runs(async () => (await import('../commands/scenario.ts')).scenario),
  );
  addPreclose(
    program,
    runs(async () => (await import('../commands/preclose.ts')).preclose),
  );
  addPolicy(
    program,
    runs(async () => (await import('../commands/policy.ts')).policy),
  );
  addDrag(
    program,
    runs(async () => (await import('../commands/drag.ts')).drag),
  );
}

function addScenario(
  program: Command,
  action: (book: string | undefined, options: ScenarioOptions) => Promise<void>,
): void {
  const command = subcommand(program, 'scenario', 'what a shock after an evening would set off');
  addOutput(addScenarioOptions(addDayOptions(command)), ['text', 'json', 'csv']).action(action);
}

function addPreclose(
  program: Command,
  action: (book: string | undefined, options: PrecloseOptions) => Promise<void>,
): void {
  const command = subcommand(program, 'preclose', 'what funds still have to trade at today’s close');
  const dateHelp = 'the session that is being traded (default: the one after the last of the book)';
  addOutput(addPrecloseOptions(addDayOptions(command, dateHelp)), ['text', 'json', 'csv']).action(action);
}

function addPolicy(program: Command, action: Action): void {
  const command = subcommand(program, 'policy', 'past sessions as they would have been under a policy');
  addOutput(addWidth(addPolicyOptions(addPeriodOptions(addDayOptions(command))), 120), [
    'text',
    'json',
    'csv',
  ])
    .option('--against <rules>', 'a second policy beside it: cap=1.25,at=equal-assets, or none')
    .action(action);
}

function addDrag(
  program: Command,
  action: (book: string | undefined, options: DragOptions) => Promise<void>,
): void {
  const command = subcommand(program, 'drag', 'what compounding does to a holder of a daily multiple');
  addOutput(addWidth(addDragOptions(addLanguageOption(command)), 100), ['text', 'json', 'csv']).action(
    action,
  );
}
