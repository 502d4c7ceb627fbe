import { englishLabels } from './explanation-labels-en.ts';
import { explanationParameters } from './explanation-parameters.ts';
import { always } from './explanation-phrases.ts';
import type { ExplanationWords } from './explanation-words.ts';

export const englishExplanations: ExplanationWords = {
  titles: {
    stockMechanical: (param) => `${param('code')} › mechanical part`,
    nodePortfolio: always('portfolio'),
    nodeGroup: (param) => `group ${param('code')}`,
    nodePosition: (param) => param('code'),
    nodePeriod: (param) => `${param('code')} › ${param('from')} to ${param('to')}`,
    nodeCarried: (param) => `${param('code')} › carried value`,
    nodeUnpriced: (param) => `${param('code')} › unpriced`,
    nodeNotListed: (param) => `${param('code')} › not listed yet`,
    nodeNotHeld: (param) => `${param('code')} › not held yet`,
    indexTransmission: (param) => `${param('code')} › index transmission`,
    benchmarkGroup: (param) => `${param('group') || 'Other'} against ${param('benchmark')}`,
    benchmarkAll: (param) => `portfolio against ${param('benchmark')}`,
    compounding: (param) => `${param('code')} › compounding, ${param('from')} to ${param('to')}`,
    differenceOfDays: (param) => `${param('code')} › ${param('to')} (_2) less ${param('from')} (_1)`,
    differenceOfBooks: (param) => `${param('code')} › book 2 (_2) less book 1 (_1)`,
    scenarioStock: (param) => `${param('code')} › what forced trades add to the shock`,
    policyStock: (param) => `${param('code')} › what the policy would have changed`,
    fundFlow: (param) => `${param('code')} › forced trade`,
  },
  labels: englishLabels,
  notes: {
    assumedNetting: 'netting*: half to all of the flow is left after opposite creations; a judgement',
    assumedPassThrough:
      'pass-through*: half to all of a futures or swap trade reaches the stock; a judgement',
    assumedLaws: 'laws: linear, crossover and Almgren, equally likely; their constants are priors',
    assumedAssets: 'assets: off by up to 15 % where estimated, 3 to 4 % elsewhere',
    sampledBetas:
      'betas of the residual: least squares over the sessions before, error in brackets; what it goes with is not its cause',
    assumedBeta: 'beta*: the preferred share follows the common as over the last 20 sessions',
    assumedUnderlyingReturn:
      "the underlying's return*: that of an unleveraged fund, or rebuilt from its members",
    estimatedWeights: 'index weights~: estimated',
    costUnknown: 'the fee is not known: it is inside tracking',
    navBased: 'priced by NAV~, not by a market close',
    narrowMinuteBars: 'minute bars of the last half hour',
    narrowCreations: 'creation and redemption records',
    narrowMoreDays: 'about half as many days more',
    narrowWeights: 'official index weights',
    narrowFee: "the fund's yearly fee",
    narrowPrices: 'a price of the position',
    againstThisDay: 'on this very day the session went the other way',
    oneSideUnanswered:
      'a side has no answer for what is mechanical in it, so neither has the difference: no range is printed',
    againstEarlierDays: 'days on which the session went against the predicted trades',
  },
  parameters: explanationParameters.en,
};
