import type { ClaimChecks, ClaimPair, TradePair, TurnoverPair } from '../../core/evidence/claim-check.ts';
import type { Claim } from '../../core/market/chronicle.ts';
import type { Dataset } from '../../core/market/dataset.ts';
import { decimal } from '../format/decimal.ts';
import { plainText } from '../format/plain-text.ts';
import { claimWords } from '../language/claims/claim-words.ts';
import type { Language } from '../screen.ts';
import { amountText, quotedText, readingText } from './claim-text.ts';

/** What pairs of claims of a day (or of all days) imply, one sentence or two each. */
export function pairSentences(
  checks: ClaimChecks,
  dataset: Dataset,
  { language, dayIndex }: { readonly language: Language; readonly dayIndex?: number },
): readonly string[] {
  const shown = checks.pairs.filter((pair) => dayIndex === undefined || pair.dayIndex === dayIndex);
  return shown.map((pair) => pairSentence(pair, checks, dataset, language));
}

function pairSentence(pair: ClaimPair, checks: ClaimChecks, dataset: Dataset, language: Language): string {
  return pair.kind === 'tradeFromAssets'
    ? tradeSentence(pair, checks, language)
    : turnoverSentence(pair, checks, dataset, language);
}

function tradeSentence(pair: TradePair, checks: ClaimChecks, language: Language): string {
  const said = claimWords[language];
  const assets = checks.claims.find(({ claim }) => claim.id === pair.ids[0])!.claim;
  const currency = assets.unit.toUpperCase();
  const factor = decimal(pair.multiple * (pair.multiple - 1), 2).replace(/\.?0+$/, '');
  const move = `${decimal(pair.move * 100, 0)} %`;
  const formula = `${factor} x ${amountText(assets.value, currency, language)} x ${move} = ${amountText(pair.implied, currency, language)}`;
  const [one, other] = pair.ids.map(plainText);
  return (pair.agrees ? said.follows : said.followsNot)(other!, one!, formula);
}

function turnoverSentence(
  { ids, amount, share, implied, against, shared }: TurnoverPair,
  checks: ClaimChecks,
  dataset: Dataset,
  language: Language,
): string {
  const said = claimWords[language];
  const quoted = ({ id }: Claim): string =>
    quotedText(checks.claims.find(({ claim }) => claim.id === id)!, language);
  const pairIds = ids.map(plainText).join(' + ');
  const impliedText = amountText(implied.value, amount.unit.toUpperCase(), language);
  const [money, fraction] = [quoted(amount), quoted(share)];
  const agreeing = against.filter(({ agrees }) => agrees).map(({ turnover }) => said.turnover[turnover]);
  const oneSided = against.find(({ turnover }) => turnover === 'oneSided');
  if (oneSided === undefined || oneSided.agrees) {
    const bases = agreeing.length === 0 ? said.none : agreeing.join(', ');
    return said.agreeOn(pairIds, money, fraction, impliedText, bases);
  }
  const reading = shared[0];
  return [
    said.contradict(pairIds, money, fraction, impliedText, decimal(oneSided.ratio, 2)),
    ...(agreeing.length === 0 ? [] : [said.couldHoldOn(agreeing.join(', '))]),
    reading === undefined ? said.noShared : said.shared(readingText(reading, dataset, language)),
  ].join(' ');
}
