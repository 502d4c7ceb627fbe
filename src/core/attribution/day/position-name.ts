import type { Position } from '../../market/book-holdings.ts';
import type { Security } from '../../market/dataset.ts';
import type { PositionBook } from '../holdings/position-book.ts';
import type { AttributionNode } from '../node/node.ts';
import type { DayResult } from './day-result.ts';

/** Key of a position under its parent; group and account stand in it even where the tree has no such level. */
export function positionKey({
  parentKey,
  by,
  book,
  place,
}: {
  readonly parentKey: string;
  readonly by: DayResult['by'];
  readonly book: PositionBook;
  /** of the position in `book` */
  readonly place: number;
}): string {
  const { group, account, code } = book.positions[place]!;
  const lot = book.lot[place]!;
  const rest = [...(by.includes('group') ? [] : [group]), ...(by.includes('account') ? [] : [account])];
  return [parentKey, ...rest.map(keyPart), lot === 1 ? code : `${code}#${lot}`].join('/');
}

/** Names of the security, else the one the position gives. */
export function positionName(position: Position, security: Security | undefined): AttributionNode['name'] {
  const ko = security?.nameKo ?? position.name;
  const en = security?.nameEn ?? position.name;
  return { ...(ko === undefined ? {} : { ko }), ...(en === undefined ? {} : { en }) };
}

/** Group and account names may contain the separator of keys. */
export const keyPart = (name: string): string =>
  /[%/]/.test(name) ? name.replaceAll('%', '%25').replaceAll('/', '%2F') : name;
