import type { EffectRow, SplitEffect } from '../core/attribution/benchmark/benchmark-effects.ts';
import type { BenchmarkResult } from '../core/attribution/benchmark/benchmark-result.ts';
import type { BookAnswers } from '../core/attribution/book-answers.ts';
import { plainText } from '../view/format/plain-text.ts';
import { inputJson, problemCounts, type ReportContext, settingsJson } from './json.ts';
import { figure, type JsonObject, summandOrder } from './json-figures.ts';
import { securityName } from './names.ts';

/** What the numbers are, for readers who have only the file. */
const units: JsonObject = {
  'weights, returns':
    'fractions; mean weights over the sessions, compounded returns; absent where a weight is too near 0 or long and short cancel',
  'allocation, selection, total':
    'fractions, linked; whole = sum of the parts; groups and weightSums add up to all',
  selection:
    'interaction included; interaction is part of it, absent where a weight is too near 0 or long and short cancel',
  'weightSums.effect':
    'what weights that do not sum alike make of the excess: B x (sum wp - sum wb); nothing is scaled',
  'cancelled[]':
    'sessions on which the net weight of a group in the benchmark is under a tenth of its longs and shorts together: no return of its own, selection = contribution - contribution of the benchmark - (wp - wb) x B',
  excess:
    'portfolio - benchmark return; whole is what the effects add up to, under linking.effects = factors what they compound to',
  'linking.effects':
    'added: effects, groups and parts add up; factors: (1 + each) multiply to (1 + portfolio)/(1 + benchmark), and parts of an effect to it',
  'linking.notice':
    'the method asked is not defined on these returns (a side, or the benchmark groups in the portfolio weights, lost everything in a session): linked by another one',
  geometric: '(1 + allocation)(1 + selection) = 1 + excess',
  'exposure[]': 'fraction by which a side moves when the stock moves by 1, mean over the sessions',
  mechanical:
    'mechanical part of the linked returns; active = portfolio - benchmark; factors: active is that of all effects, not the ratio of both',
  'parts without mechanical': 'no answer: what it would be part of is in unsplit, with the reasons',
  'low50, high50, low90, high90': 'quantiles of the draws of assumed parameters, not sampling errors',
};

/** A comparison as plain values: raw numbers at full precision, units in the keys or in `units`, stable key order, no clock. */
export function benchmarkJson(
  result: BenchmarkResult,
  answers: Pick<BookAnswers, 'problems'>,
  context: ReportContext,
): JsonObject {
  const { asked, dataset, geometric, unsplit } = result;
  return {
    from: asked[0],
    to: asked.at(-1),
    benchmark: plainText(result.benchmark),
    level: result.level,
    variant: result.variant,
    ...settingsJson(result, result.verdict, context.language),
    units,
    days: result.days,
    ...linkingJson(result),
    geometric: geometric && { ...geometric },
    groups: result.groups.map((name, g) => groupJson(result, name, g)),
    ...wholeJson(result),
    exposure: result.loadings.map(({ code, portfolio, benchmark }) => ({
      code,
      ...securityName(dataset, code, context.language),
      portfolio,
      benchmark,
      active: portfolio - benchmark,
    })),
    ...mechanicalJson(result),
    skipped: result.skipped.map((one) => ({ ...one })),
    carried: result.carried.map((one) => ({ ...one })),
    missing: result.missing.map((one) => ({ ...one })),
    cancelled: result.cancelled.map(({ group, days }) => ({ group: plainText(group), days })),
    unsplitReasons: unsplit.map(({ code, reason, days }) => ({ code, reason, days })),
    inputs: dataset.inputs.map(inputJson),
    problems: problemCounts(answers),
    version: context.version,
  };
}

function linkingJson({ effects }: BenchmarkResult): JsonObject {
  if (effects === undefined) return {};
  const { asked, method, notice, portfolioReturn, benchmarkReturn, excess, whole, geometricExcess } =
    effects.linking;
  return {
    linking: { asked, method, effects: method === 'geometric' ? 'factors' : 'added', notice },
    ...{ portfolioReturn, benchmarkReturn, excess, whole, geometricExcess },
  };
}

function groupJson({ split, groupReturns, ...result }: BenchmarkResult, name: string, g: number): JsonObject {
  const { portfolio, benchmark } = groupReturns[g]!;
  return {
    name: plainText(name),
    portfolioWeight: result.portfolioWeights[g],
    benchmarkWeight: result.benchmarkWeights[g],
    portfolioReturn: portfolio,
    benchmarkReturn: benchmark,
    ...(split === undefined ? {} : rowJson(split.groups[g]!)),
  };
}

function wholeJson({ split, weightSums }: BenchmarkResult): JsonObject {
  if (split === undefined || weightSums === undefined) return {};
  return {
    weightSums: { ...weightSums, effect: effectJson(split.weights) },
    all: rowJson(split.all),
  };
}

function rowJson({ allocation, selection, interaction, total }: EffectRow): JsonObject {
  return {
    allocation: effectJson(allocation),
    selection: effectJson(selection),
    interaction: interaction && effectJson(interaction),
    total: effectJson(total),
  };
}

/** The parts that are known: a mechanical part that has no answer is absent, not 0. */
export function knownParts({ parts }: SplitEffect): Partial<SplitEffect['parts']> {
  const { mechanical, ...rest } = parts;
  const unanswered = parts.unsplit.point !== 0 && mechanical.low90 === 0 && mechanical.high90 === 0;
  return unanswered ? rest : parts;
}

function effectJson(effect: SplitEffect): JsonObject {
  const parts = knownParts(effect);
  return {
    whole: effect.whole,
    parts: Object.fromEntries(
      summandOrder.flatMap((name) => {
        const part = parts[name];
        return part === undefined ? [] : [[name, figure(part)]];
      }),
    ),
  };
}

function mechanicalJson({ mechanical }: BenchmarkResult): JsonObject {
  if (mechanical === undefined) return {};
  const { portfolio, benchmark, active } = mechanical;
  return {
    mechanical: { portfolio: figure(portfolio), benchmark: figure(benchmark), active: figure(active) },
  };
}
