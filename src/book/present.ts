/** `T` with its possibly undefined properties optional. */
export type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** The same object without the properties that are undefined: in a Dataset, what is not known is absent. */
export function present<T extends object>(object: T): Present<T> {
  for (const key of Object.keys(object) as (keyof T)[]) if (object[key] === undefined) delete object[key];
  return object as Present<T>;
}
