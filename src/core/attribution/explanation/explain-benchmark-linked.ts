import type { Term } from '../../numeric/formula.ts';
import { exponential, minus, one, plus, times } from '../../numeric/formula.ts';
import type { BenchmarkResult } from '../benchmark/benchmark-result.ts';
import type { BrinsonEffects, BrinsonPeriod } from '../benchmark/brinson.ts';
import { brinsonEffects } from '../benchmark/brinson.ts';
import type { NodeExplanationLabel, NodeWriter } from './explanation-words.ts';

/** Linked effects of a group, or of all (`g` below 0): the coefficient of each session times its effect, and times the mechanical part of it. */
export function writeLinked(writer: NodeWriter, result: BenchmarkResult, g: number): void {
  if (result.effects!.linking.method === 'geometric') writeFactors(writer, result, g);
  else writeSums(writer, result, g);
}

/** Allocation and selection have the same coefficient: their sum is told. */
function writeSums(writer: NodeWriter, result: BenchmarkResult, g: number): void {
  const { allocation } = result.effects!.linking.coefficients;
  const terms = { effect: [] as Term[], mechanical: [] as Term[] };
  eachSession(result, (session) => {
    const coefficient = writeCoefficient(writer, 'coefficient', allocation, session);
    const add = (name: keyof typeof terms, label: NodeExplanationLabel, of: BrinsonPeriod): void => {
      const { allocated, selected } = effectsIn(brinsonEffects(of, result.variant), g);
      terms[name].push(times(coefficient, writeEffect(writer, [name, label], allocated + selected, session)));
    };
    add('effect', 'groupEffect', session.whole);
    add('mechanical', 'mechanical', session.mechanical);
  });
  writer.step('effect', plus(...terms.effect), 'fraction', 'groupEffect');
  writer.step('mechanical', plus(...terms.mechanical), 'fraction', 'mechanical');
}

/** Logarithms are summed, each effect and the mechanical part with a coefficient of its own; e to the power of the sum is the factor. */
function writeFactors(writer: NodeWriter, result: BenchmarkResult, g: number): void {
  const { coefficients } = result.effects!.linking;
  const terms = { effect: [] as Term[], mechanical: [] as Term[] };
  eachSession(result, (session) => {
    const towards = writeCoefficient(writer, 'coefficient_allocation', coefficients.allocation, session);
    const inside = writeCoefficient(writer, 'coefficient_selection', coefficients.selection, session);
    const along = writeCoefficient(writer, 'coefficient_mechanical', coefficients.mechanical, session);
    const whole = effectsIn(brinsonEffects(session.whole, result.variant), g);
    const part = effectsIn(brinsonEffects(session.mechanical, result.variant), g);
    terms.effect.push(
      times(towards, writeEffect(writer, ['allocation', 'allocation'], whole.allocated, session)),
      times(inside, writeEffect(writer, ['selection', 'selection'], whole.selected, session)),
    );
    const mechanical = part.allocated + part.selected;
    terms.mechanical.push(
      times(along, writeEffect(writer, ['mechanical', 'mechanical'], mechanical, session)),
    );
  });
  for (const name of ['effect', 'mechanical'] as const) {
    const logarithm = writer.step(`log_${name}`, plus(...terms[name]), 'rate', 'logarithm');
    const label = name === 'effect' ? 'groupEffect' : 'mechanical';
    writer.step(name, minus(exponential(logarithm), one), 'fraction', label);
  }
}

type EffectName = readonly [name: string, label: NodeExplanationLabel];

interface Session {
  readonly t: number;
  readonly day: BenchmarkResult['days'][number];
  readonly whole: BrinsonPeriod;
  readonly mechanical: BrinsonPeriod;
}

function eachSession({ periods, days, mechanicalParts }: BenchmarkResult, tell: (of: Session) => void): void {
  periods.forEach((whole, t) => {
    tell({ t, day: days[t]!, whole, mechanical: { ...whole, ...mechanicalParts[t]! } });
  });
}

const writeCoefficient = (
  writer: NodeWriter,
  name: string,
  coefficients: Float64Array,
  { t, day }: Session,
): Term => writer.input(`${name}_${t + 1}`, coefficients[t]!, 'rate', 'linkingCoefficient', { day });

const writeEffect = (
  writer: NodeWriter,
  [name, label]: EffectName,
  value: number,
  { t, day }: Session,
): Term => writer.input(`${name}_${t + 1}`, value, 'fraction', label, { day, params: { group: '' } });

/** Allocation and selection of a group, or of all with what sums of weights do. */
const effectsIn = (
  { allocation, selection, weights }: BrinsonEffects,
  g: number,
): { readonly allocated: number; readonly selected: number } =>
  g < 0
    ? { allocated: sumOf(allocation) + weights.effect, selected: sumOf(selection) }
    : { allocated: allocation[g]!, selected: selection[g]! };

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
