import type { BookAnswers } from '../core/attribution/book-answers.ts';
import type { ShockOrigin } from '../core/scenario/event-shock.ts';
import type { Ladder } from '../core/scenario/ladder.ts';
import type { ScenarioResult } from '../core/scenario/scenario-result.ts';
import type { ReportOptions } from '../view/frame/report-layout.ts';
import { scenarioLines } from '../view/scenario/scenario-lines.ts';
import { summedText } from './text.ts';

/** What a shock would set off, as plain text, `width` cells wide at most (and at least 60). */
export const scenarioText = (
  result: ScenarioResult,
  ladder: Ladder | undefined,
  { dataset }: BookAnswers,
  { version, origin, ...options }: ReportOptions & { readonly version: string; readonly origin: ShockOrigin },
): string => summedText(scenarioLines({ result, ladder, dataset, origin }, options), { version, ...options });
