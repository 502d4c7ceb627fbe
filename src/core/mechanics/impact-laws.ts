import { almgren } from './almgren-law.ts';
import type { LawId } from './assumptions.ts';
import type { ImpactLaw } from './impact-law.ts';

const linear: ImpactLaw = {
  id: 'linear',
  formula: 'b * q',
  parameters: ['linearSlope'],
  needs: { volatility: false, shareCount: false },
  source: 'Kyle 1985',
  steepestAtZero: true,
  impact: ({ q, draws, members, out }) => {
    const b = draws.values.linearSlope;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i] = b[i]! * q[i]!;
    }
  },
  slope: ({ draws, members, out }) => {
    const b = draws.values.linearSlope;
    for (let k = 0; k < members.length; k++) out[members[k]!] = b[members[k]!]!;
  },
};

const squareRoot: ImpactLaw = {
  id: 'squareRoot',
  formula: 'Y * sigma * sign(q) * sqrt(abs(q))',
  parameters: ['rootConstant'],
  needs: { volatility: true, shareCount: false },
  source: 'Toth et al. 2011; invalid as q goes to 0, never in the mixture',
  steepestAtZero: false,
  impact: ({ q, draws, members, stock, out }) => {
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i] = y[i]! * stock.sigma * Math.sign(q[i]!) * Math.sqrt(Math.abs(q[i]!));
    }
  },
  slope: ({ q, draws, members, stock, out }) => {
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      out[i] = (0.5 * y[i]! * stock.sigma) / Math.sqrt(Math.abs(q[i]!));
    }
  },
};

const crossover: ImpactLaw = {
  id: 'crossover',
  formula: 'Y * sigma * q / sqrt(abs(q) + (Y * sigma / b)^2)',
  parameters: ['linearSlope', 'rootConstant'],
  needs: { volatility: true, shareCount: false },
  source: 'slope b at 0, square root for large q; cf. Bucci et al. 2019',
  steepestAtZero: true,
  impact: ({ q, draws, members, stock, out }) => {
    const b = draws.values.linearSlope;
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      const root = y[i]! * stock.sigma;
      const turn = root / b[i]!;
      out[i] = (root * q[i]!) / Math.sqrt(Math.abs(q[i]!) + turn * turn);
    }
  },
  slope: ({ q, draws, members, stock, out }) => {
    const b = draws.values.linearSlope;
    const y = draws.values.rootConstant;
    for (let k = 0; k < members.length; k++) {
      const i = members[k]!;
      const root = y[i]! * stock.sigma;
      const turn = root / b[i]!;
      const inside = Math.abs(q[i]!) + turn * turn;
      out[i] = (root * (inside + turn * turn)) / (2 * inside * Math.sqrt(inside));
    }
  },
};

/** The laws by name, I(q) as a fraction of the price with the sign of q; a law of the user's own is compiled from its text. */
export const impactLaws: Readonly<Record<Exclude<LawId, 'custom'>, ImpactLaw>> = {
  linear,
  crossover,
  almgren,
  squareRoot,
};
