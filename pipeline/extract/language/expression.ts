/**
 * Regular expressions that tell where the parts of a match are. Asked for indices, the engine makes a list of pairs
 * for each match and takes longer than for the match itself; for groups with names, it fills two dictionaries. Here
 * what stands between the parts is made a group of its own, so that each begins where the one before it ends, and
 * lengths are enough.
 */
import type { Codes } from "./lexicon.ts";
import type { Alternatives, Item, Node, Sequence } from "./syntax.ts";

export type Expression = {
  readonly source: string;
  /** The role of each group, in order; "" for what stands between parts. Several may have the same. */
  readonly roles: readonly string[];
  /** How many of the groups stand before the match: those of a lookbehind that the pattern begins with. */
  readonly behind: number;
};

/**
 * The source of an expression that matches what a pattern is made of.
 * @throws where the place of a part would not follow from lengths (a mistake in the program): in what is repeated,
 * within another part, in a lookbehind that is not at the head or before the end of a lookahead
 */
export function expressionOf(alternatives: Alternatives): Expression {
  const state: State = { roles: [], depth: 0, behind: 0, isClosed: false };
  return { source: place(alternatives, state), roles: state.roles, behind: state.behind };
}

/** The same without groups, which is tried faster. */
export function plainSource(alternatives: Alternatives): string {
  const known = sources.get(alternatives);
  if (known !== undefined) return known;
  const source = alternatives.map((sequence) => sequence.map(plainItem).join("")).join("|");
  sources.set(alternatives, source);
  return source;
}

// A pattern is asked twice: without groups and with them.
const sources = new WeakMap<Alternatives, string>();

function plainItem({ node, least, most }: Item): string {
  const repeats = least === 1 && most === 1 ? "" : quantifier(least, most);
  if (node.kind === "word") return classSource(node.codes) + repeats;
  if (node.kind === "edge") return `${node.ahead ? "(?!" : "(?<!"}${anything})`;
  return `${opening(node)}${plainSource(node.alternatives)})${repeats}`;
}

function quantifier(least: number, most: number): string {
  if (least === 0 && most === 1) return "?";
  return least === most ? `{${least}}` : `{${least},${most}}`;
}

function opening(node: Extract<Node, { kind: "look" | "group" }>): string {
  return node.kind === "group" ? "(?:" : `(?${node.ahead ? "" : "<"}${node.wanted ? "=" : "!"}`;
}

const anything = "[\\x01-\\xff]";

/** The set of these codes: `[\x03-\x07\x12]`. */
export function classSource(codes: Codes): string {
  const ranges: string[] = [];
  for (let code = codes.indexOf(1); code >= 0; ) {
    const end = codes.indexOf(0, code);
    const last = (end < 0 ? codes.length : end) - 1;
    ranges.push(code === last ? character(code) : `${character(code)}-${character(last)}`);
    code = codes.indexOf(1, last + 1);
  }
  const isSingle = ranges.length === 1 && !ranges[0]?.includes("-");
  return isSingle ? (ranges[0] as string) : `[${ranges.join("")}]`;
}

function character(code: number): string {
  return `\\x${code.toString(16).padStart(2, "0")}`;
}

/** `depth` counts the groups around: behind the last part outside of all, nothing need be told. */
type State = { readonly roles: string[]; depth: number; behind: number; isClosed: boolean };

function place(alternatives: Alternatives, state: State): string {
  return alternatives.map((sequence) => placeSequence(sequence, state)).join("|");
}

function placeSequence(sequence: Sequence, state: State): string {
  let placed = "";
  let between = "";
  const closeGap = (): void => {
    if (between !== "") state.roles.push("");
    placed += between === "" ? "" : `(${between})`;
    between = "";
  };
  for (const item of sequence) {
    if (holdsRole(item)) {
      closeGap();
      placed += placeItem(item, state);
    } else if (between === "" && (item.node.kind === "look" || item.node.kind === "edge")) {
      placed += plainItem(item);
    } else between += plainItem(item);
  }
  if (state.depth === 0) return placed + between;
  closeGap();
  return placed;
}

function holdsRole({ node }: Item): boolean {
  if (node.kind === "word" || node.kind === "edge") return false;
  return (node.kind === "group" && node.role !== null) || node.alternatives.flat().some(holdsRole);
}

function placeItem({ node, least, most }: Item, state: State): string {
  if (node.kind === "word" || node.kind === "edge") throw new Error("no part");
  const role = node.kind === "group" ? node.role : null;
  const isNested = role !== null && node.alternatives.flat().some(holdsRole);
  const isLate = node.kind === "look" && !node.ahead && state.roles.length > 0;
  if (isNested || isLate || state.isClosed || most > 1)
    throw new Error(`no length tells where ${role ?? "a part"} stands`);
  const repeats = least === 0 ? "?" : "";
  if (role !== null) {
    state.roles.push(role);
    return `(${plainSource(node.alternatives)})${repeats}`;
  }
  return placeGroup(node, state) + repeats;
}

function placeGroup(node: Extract<Node, { kind: "look" | "group" }>, state: State): string {
  state.depth++;
  const placed = `${opening(node)}${place(node.alternatives, state)})`;
  state.depth--;
  if (node.kind === "look" && !node.ahead) state.behind = state.roles.length;
  if (node.kind === "look" && node.ahead) state.isClosed = true;
  return placed;
}
