import { covariance } from '../numeric/regression/covariance.ts';
import { type Design as Columns, constantColumn, type NoFit } from '../numeric/regression/design.ts';
import { type CoefficientTest, coefficientTest } from '../numeric/regression/inference.ts';
import { instrumentalVariables } from '../numeric/regression/instrumental-variables.ts';
import { type LinearFit, leastSquares } from '../numeric/regression/least-squares.ts';
import {
  type Design,
  type DesignId,
  type DesignReason,
  familyOf,
  fewestSessions,
  findingOf,
} from './design.ts';
import { flowProfile } from './flow-profile.ts';
import type { Observation } from './predetermined-flow.ts';

export interface DesignQuestion {
  readonly id: DesignId;
  readonly observations: readonly Observation[];
  /** names of the observations' controls, in their order */
  readonly controls: readonly string[];
  /** reducedForm: outcome on the flow known before · twoStage: on the session's flow, instrumented by it */
  readonly method: 'reducedForm' | 'twoStage';
}

/** An instrument weaker than this leaves two-stage errors that cannot be trusted (Staiger and Stock 1997). */
const weakestInstrument = 10;

/** The design's estimate, errors clustered by day; or, named, why there is none. */
export function estimateDesign(question: DesignQuestion): Design {
  const { id, observations } = question;
  const sample = sampleOf(question);
  const size = { n: observations.length, clusters: new Set(sample.days).size };
  const unavailable = (reason: DesignReason): Design => ({ kind: 'unavailable', id, reason, ...size });
  if (observations.length === 0) return unavailable('noFlow');
  if (size.clusters < fewestSessions.estimate) return unavailable('tooFewDays');
  const strength = question.method === 'twoStage' ? firstStage(sample) : undefined;
  if (strength === 'none') return unavailable('noVariation');
  if (strength !== undefined && strength < weakestInstrument) return unavailable('weakInstrument');
  const found = question.method === 'twoStage' ? twoStage(sample) : reducedForm(sample);
  if (found === undefined) return unavailable('noVariation');
  const profile = profileOf(question);
  return {
    ...estimated(id, found, size),
    ...(strength === undefined ? {} : { firstStageF: strength }),
    ...(profile === undefined ? {} : { profile }),
  };
}

/** What a law would leave in the sample is asked of real flows only, and a shuffled placebo runs many times. */
const profileOf = ({ id, method, observations }: DesignQuestion) =>
  method === 'twoStage' && familyOf(id) !== 'placebo' ? flowProfile(observations) : undefined;

function estimated(
  id: DesignId,
  test: CoefficientTest,
  size: { readonly n: number; readonly clusters: number },
) {
  const { estimate, standardError, t, degreesOfFreedom, low, high } = test;
  return {
    kind: 'estimated' as const,
    id,
    ...size,
    estimate,
    standardError,
    t,
    degreesOfFreedom,
    low95: low,
    high95: high,
    minimumDetectableEffect: detectable(standardError),
    finding: findingOf(familyOf(id), t, size.clusters),
  };
}

/** What a sample like this would tell from 0: 1.96 + 0.84 standard errors (5 % two-sided, 80 % power). */
export const detectable = (standardError: number): number => 2.8 * standardError;

interface Sample {
  readonly outcome: Float64Array;
  readonly flow: Float64Array;
  readonly sessionFlow: Float64Array;
  readonly exogenous: Columns;
  readonly days: Int32Array;
}

function sampleOf({ observations, controls }: Pick<DesignQuestion, 'observations' | 'controls'>): Sample {
  const column = (read: (row: Observation) => number): Float64Array => Float64Array.from(observations, read);
  return {
    outcome: column((row) => row.outcome),
    flow: column((row) => row.flow),
    sessionFlow: column((row) => row.sessionFlow ?? Number.NaN),
    exogenous: {
      names: ['constant', ...controls],
      columns: [
        constantColumn(observations.length),
        ...controls.map((_, at) => column((row) => row.controls[at]!)),
      ],
    },
    days: Int32Array.from(observations, (row) => row.dayIndex),
  };
}

const testOf = (
  fit: LinearFit | { readonly kind: string },
  days: Int32Array,
): CoefficientTest | undefined => {
  if (!('coefficients' in fit)) return undefined;
  const errors = covariance(fit, { kind: 'clustered', clusters: days });
  return errors.kind === 'covariance' ? coefficientTest(fit, errors, { name: 'flow' }) : undefined;
};

const withFlow = ({ exogenous, flow }: Sample): Columns => ({
  names: [...exogenous.names, 'flow'],
  columns: [...exogenous.columns, flow],
});

const reducedForm = (sample: Sample): CoefficientTest | undefined =>
  testOf(leastSquares({ ...withFlow(sample), y: sample.outcome }), sample.days);

const twoStage = (sample: Sample): CoefficientTest | undefined => testOf(twoStageFit(sample), sample.days);

function twoStageFit({ outcome, exogenous, sessionFlow, flow }: Sample): LinearFit | NoFit {
  const endogenous = { names: ['flow'], columns: [sessionFlow] };
  const instruments = { names: ['known flow'], columns: [flow] };
  return instrumentalVariables({ y: outcome, exogenous, endogenous, instruments });
}

/** The fit behind the two-stage estimate; `undefined` where there is none. */
export function twoStageFitOf(
  observations: readonly Observation[],
  controls: readonly string[],
): LinearFit | undefined {
  const fit = twoStageFit(sampleOf({ observations, controls }));
  return fit.kind === 'fit' ? fit : undefined;
}

/** F of the excluded instrument: with one of them the square of its t, clustered by day. */
function firstStage(sample: Sample): number | 'none' {
  const fit = testOf(leastSquares({ ...withFlow(sample), y: sample.sessionFlow }), sample.days);
  return fit === undefined ? 'none' : fit.t * fit.t;
}
