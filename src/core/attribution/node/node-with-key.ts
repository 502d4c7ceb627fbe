interface Keyed<Node> {
  readonly key: string;
  readonly children: readonly Node[];
}

/**
 * The node of a tree with this key; `undefined` when there is none. A key begins with its parent's, so that nothing beside the way is
 * worked out.
 */
export function nodeWithKey<Node extends Keyed<Node>>(root: Node, key: string): Node | undefined {
  let node: Node | undefined = root;
  while (node !== undefined && node.key !== key) {
    node = node.children.find((child) => child.key === key || key.startsWith(`${child.key}/`));
  }
  return node;
}
