import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

export interface ImportOf {
  /** a file of src (`core/units/ticker.ts`), a package (`ink`) or a module of Node (`node:fs`) */
  readonly target: string;
  readonly kind: 'file' | 'package' | 'node';
  /** nothing of it is left when the program runs */
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

export interface SourceModule {
  /** path inside src, with `/` */
  readonly path: string;
  readonly imports: readonly ImportOf[];
  readonly hasDefaultExport: boolean;
  /** passes on names of other modules */
  readonly reexports: boolean;
  /** `process`, `Date.now`, `new Date()` and the like that are used */
  readonly ambient: ReadonlySet<string>;
}

const source = join(import.meta.dirname, '..', 'src');

/** Every module of src, parsed. */
export function sourceModules(): readonly SourceModule[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => parseModule(path.split(sep).join('/'), readFileSync(join(source, path), 'utf8')));
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** @param path inside src, against which relative imports are resolved */
export function parseModule(path: string, text: string): SourceModule {
  const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const nodes = [...everyNode(program)];
  return {
    path,
    imports: nodes.flatMap((node) => importOf(path, node)),
    hasDefaultExport: nodes.some(({ type }) => type === 'ExportDefaultDeclaration'),
    reexports: nodes.some(({ type, source: from }) => type.startsWith('Export') && from != null),
    ambient: new Set(nodes.flatMap(ambientUse)),
  };
}

function* everyNode(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* everyNode(item);
  if (!isNode(value)) return;
  yield value;
  for (const field of Object.values(value)) if (typeof field === 'object') yield* everyNode(field);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function importOf(path: string, node: Node): readonly ImportOf[] {
  const from = node.source as { readonly value?: unknown } | null | undefined;
  if (typeof from?.value !== 'string') return [];
  const dynamic = node.type === 'ImportExpression';
  return [{ ...targetOf(path, from.value), typeOnly: isTypeOnly(node), dynamic }];
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as readonly { readonly importKind?: string }[];
  return specifiers.length > 0 && specifiers.every(({ importKind }) => importKind === 'type');
}

function targetOf(path: string, specifier: string): Pick<ImportOf, 'target' | 'kind'> {
  if (specifier.startsWith('node:')) return { target: specifier, kind: 'node' };
  if (specifier.startsWith('.')) return { target: posix.join(dirname(path), specifier), kind: 'file' };
  const parts = specifier.split('/');
  return { target: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/'), kind: 'package' };
}

const ambientNames = [
  'process',
  'console',
  'globalThis',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
];
const ambientMembers = ['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'];

function ambientUse(node: Node): readonly string[] {
  if (node.type === 'MemberExpression') {
    const used = `${nameOf(node.object)}.${nameOf(node.property)}`;
    const object = nameOf(node.object);
    return [used, object].filter((name) => ambientMembers.includes(name) || ambientNames.includes(name));
  }
  const callee = nameOf(node.callee);
  if (node.type === 'NewExpression' && callee === 'Date' && (node.arguments as unknown[]).length === 0)
    return ['new Date()'];
  return node.type === 'CallExpression' && ambientNames.includes(callee) ? [callee] : [];
}

const nameOf = (node: unknown): string => (isNode(node) && typeof node.name === 'string' ? node.name : '');
