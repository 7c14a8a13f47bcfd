/**
 * A trie over numbers in three typed arrays: a million phrases are two or three million nodes, which as objects
 * would take ten times the memory. Node 0 is the root. A child is found by hashing (parent, edge) into `slots`,
 * which holds node numbers only; what they stand for is compared in `parents` and `edges`.
 */
export type Trie = {
  nodes: number;
  /** Parent of each node. */
  parents: Int32Array;
  /** Number on the edge that leads to each node. */
  edges: Int32Array;
  /** Open addressing, a power of two long; 0 is an empty slot, because no edge leads to the root. */
  slots: Int32Array;
};

/** A trie that holds its root only. */
export function emptyTrie(): Trie {
  return { nodes: 1, parents: new Int32Array(64), edges: new Int32Array(64), slots: new Int32Array(128) };
}

/** The node that `edge` leads to from `parent`, or 0. */
export function childOf(trie: Trie, parent: number, edge: number): number {
  return trie.slots[slotOf(trie, parent, edge)] as number;
}

/** The node that `edge` leads to from `parent`, made where it is not there yet. */
export function addChild(trie: Trie, parent: number, edge: number): number {
  const slot = slotOf(trie, parent, edge);
  const found = trie.slots[slot] as number;
  if (found !== 0) return found;
  const node = trie.nodes++;
  if (node === trie.parents.length) {
    trie.parents = longer(trie.parents, 2 * node);
    trie.edges = longer(trie.edges, 2 * node);
  }
  trie.parents[node] = parent;
  trie.edges[node] = edge;
  trie.slots[slot] = node;
  if (4 * trie.nodes > 3 * trie.slots.length) rehash(trie);
  return node;
}

/** A copy of an array with `length` places: new ones hold 0, those past it are left out. */
export function longer(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(array.subarray(0, length));
  return copy;
}

function slotOf({ parents, edges, slots }: Trie, parent: number, edge: number): number {
  const mask = slots.length - 1;
  let slot = hash(parent, edge) & mask;
  for (;;) {
    const node = slots[slot] as number;
    if (node === 0 || (parents[node] === parent && edges[node] === edge)) return slot;
    slot = (slot + 1) & mask;
  }
}

// Two odd constants of multiplicative hashing (Knuth's golden ratio and one of xxHash) and a shift, because the
// low bits of a product know nothing of the high bits of its factors.
function hash(parent: number, edge: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(edge, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function rehash(trie: Trie): void {
  trie.slots = new Int32Array(2 * trie.slots.length);
  for (let node = 1; node < trie.nodes; node++) {
    trie.slots[slotOf(trie, trie.parents[node] as number, trie.edges[node] as number)] = node;
  }
}
