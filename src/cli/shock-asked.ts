import type { Dataset } from '../core/market/dataset.ts';
import { securityOf } from '../core/market/lookup.ts';
import { shareLimit } from '../core/market/price-limits.ts';
import { modelledStocks } from '../core/mechanics/fund-universe.ts';
import type { Shock } from '../core/scenario/scenario-result.ts';
import { nameIn, namesOf } from '../view/format/names.ts';
import { scenarioRefusals } from '../view/language/scenario-refusals.ts';
import type { Language } from '../view/screen.ts';
import { UsageError } from './exit-code.ts';
import { numberIn } from './number-options.ts';
import { quoted } from './option-values.ts';

interface Typed {
  readonly shock?: readonly string[];
  readonly rest?: string;
}

/** @throws UsageError with how to mend it: no shock, no such stock, a return that is no fraction inside the price limit */
export function shockAsked(
  { shock = [], rest }: Typed,
  dataset: Dataset,
  language: Language,
): Required<Shock> {
  const said = scenarioRefusals[language];
  if (shock.length === 0) throw new UsageError(said.noShock);
  const known = modelledStocks(dataset);
  const fundamental: Record<string, number> = {};
  for (const text of shock) {
    const [code, value, more] = text.split('=').map((part) => part.trim());
    if (code === undefined || value === undefined || more !== undefined || code === '')
      throw new UsageError(said.shape(quoted(text)));
    if (!known.some((one) => one === code))
      throw new UsageError(said.unknownStock(quoted(code), namesOfStocks(dataset, language)));
    if (Object.hasOwn(fundamental, code)) throw new UsageError(said.twice(code));
    fundamental[code] = returnIn(value, `--shock ${code}`, language);
  }
  return { fundamental, rest: rest === undefined ? 0 : returnIn(rest, '--rest', language) };
}

const namesOfStocks = (dataset: Dataset, language: Language): readonly string[] =>
  modelledStocks(dataset).map(
    (code) => `${code} ${nameIn(namesOf(securityOf(dataset, code)!), code, language)}`,
  );

/** A percent sign is read as what it says; a bare number above 1 is not guessed at. */
function returnIn(text: string, flag: string, language: Language): number {
  const said = scenarioRefusals[language];
  const value = numberIn(text);
  if (Math.abs(value) <= shareLimit) return value + 0;
  const percent = numberIn(text.replace(/ ?%$/, '')) / 100;
  const meantPercent = text.includes('%') || Math.abs(value) >= 1;
  const suggestion = meantPercent && Math.abs(percent) <= shareLimit ? String(percent) : undefined;
  throw new UsageError(said.notAReturn(flag, quoted(text), suggestion));
}
