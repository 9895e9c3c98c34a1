import type { Node } from 'prosemirror-model';

/** Where a block came from: as long as it says the same, it is written back as it was. */
export interface Origin {
  node: Node;
  /** From the beginning of its first line to its end. */
  slice: string;
  /** What stood between the block before, or the beginning, and this one. */
  gap: string;
  previous: Origin | undefined;
  next: Origin | undefined;
  /** A fence without an end swallows whatever follows. */
  isOpen: boolean;
  /** Targets of links by name that the slice relies on. */
  definitions: ReadonlyMap<string, string>;
}

/** The blocks of a body as they were read. */
export class Origins {
  readonly #byNode = new WeakMap<Node, Origin>();
  readonly #byText = new Map<string, Origin[]>();
  readonly lineEnd: '\n' | '\r\n';
  /** Rows of tables and items of lists, as they were written. */
  readonly #parts = new WeakMap<Node, string>();
  /** Lines below the heads of tables, by alignment: `|---|---|` or `| --- | --- |`. */
  readonly delimiters = new Map<string, string>();
  /** What stood before the first block and after the last; all of a body without blocks. */
  lead = '';
  tail = '';
  isBlank = true;

  constructor(source: string) {
    this.lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  }

  add(origin: Origin): void {
    this.#byNode.set(origin.node, origin);
    const key = keyOf(origin.node);
    this.#byText.set(key, [...(this.#byText.get(key) ?? []), origin]);
  }

  /** The origin of a block that is as it was: the same one, or one that says the same, as after an undone change. */
  find(node: Node, previous: Origin | undefined): Origin | undefined {
    const same = this.#byNode.get(node);
    if (same !== undefined) return same;
    const equal = this.#byText.get(keyOf(node))?.filter((origin) => origin.node.eq(node)) ?? [];
    return equal.find((origin) => origin.previous === previous) ?? equal[0];
  }

  addPart(node: Node, slice: string): void {
    this.#parts.set(node, slice);
  }

  /** A row or an item as it was written; `undefined` for one that is new or changed. */
  findPart(node: Node): string | undefined {
    return this.#parts.get(node);
  }
}

function keyOf(node: Node): string {
  return `${node.type.name} ${String(node.content.size)} ${node.textContent.slice(0, 80)}`;
}
