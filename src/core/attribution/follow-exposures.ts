import { attributeExposures } from './attribute-exposures.ts';
import { contributorsIn, placeNamed } from './exposures/exposure-contributors.ts';
import type { ExposureQuestion } from './exposures/exposure-question.ts';
import { exposureTree } from './exposures/exposure-tree.ts';
import type { PeriodResult } from './period/period-result.ts';

/** All of a span at once, where nobody waits for its sessions. */
export function attributedExposures(question: ExposureQuestion): PeriodResult {
  const sessions = attributeExposures(question);
  for (;;) {
    const next = sessions.next();
    if (next.done === true) return next.value;
  }
}

/**
 * The same with one node's sessions kept one by one (`bySession`): the portfolio, a group, or a single position where the panel keeps
 * positions apart. With a position all else is left out of the tree.
 *
 * @returns `undefined` where there is no such node
 */
export function followExposures(question: ExposureQuestion, key: string): PeriodResult | undefined {
  const { dataset, panel, by } = question;
  const { nodes } = exposureTree({ ...dataset, positions: panel.positions }, by);
  if (nodes.some((node) => node.key === key)) return attributedExposures({ ...question, follow: key });
  const place = placeNamed(question, key);
  if (place === undefined) return undefined;
  const result = attributedExposures({ ...question, ...place, follow: 'portfolio/0' });
  return {
    ...result,
    by,
    portfolio: { ...result.portfolio, children: contributorsIn(result, place).largest },
  };
}
