/**
 * Patterns that tell where their groups matched. Asked for indices, the engine makes a list of pairs for each match
 * and takes longer than for the match itself. Here what stands between named groups is made a group of its own, so
 * that each begins where the one before it ends, and lengths are enough.
 */
import type { Match, Pattern } from "./named-groups.ts";

/** A pattern whose groups follow each other without a gap; those without a name have "". */
export type PlacedPattern = Pattern & {
  /** How many of the groups stand before the match: those of a lookbehind that the pattern begins with. */
  readonly behind: number;
};

const symbol = /\\.|\[[^\]]*\]|\(\?<\w+>|\(\?(?:[:=!]|<[=!])|\{[^}]*\}|./gsu;
const groupName = /^\(\?<(\w+)>$/;
const quantifier = /^[?*+{]/;

/**
 * Compiles a source whose groups all have names or capture nothing.
 * @throws where the place of a named group would not follow from lengths (a mistake in the program): in a repeated
 * group, within another one, in a lookbehind that is not at the head or before the end of a lookahead.
 */
export function compilePlaced(source: string): PlacedPattern {
  const symbols: string[] = source.match(symbol) ?? [];
  if (symbols.includes("(")) throw new Error(`placed groups: a group of ${source} has no name`);
  const alternatives = readAlternatives(symbols.reverse());
  const groups: string[] = [];
  const state: State = { groups, depth: 0, behind: 0, isClosed: false };
  const placed = place(alternatives, state);
  return { expression: new RegExp(placed, "y"), groups, behind: state.behind };
}

/** A piece of a source: a symbol, or a group with what it holds; either with its quantifier. */
type Piece = {
  readonly source: string;
  readonly opening: string;
  readonly inside: readonly (readonly Piece[])[];
  readonly quantifier: string;
  readonly holdsName: boolean;
};

function readAlternatives(symbols: string[]): Piece[][] {
  const alternatives: Piece[][] = [[]];
  for (let next = symbols.pop(); next !== undefined && next !== ")"; next = symbols.pop()) {
    if (next === "|") alternatives.push([]);
    else alternatives.at(-1)?.push(readPiece(next, symbols));
  }
  return alternatives;
}

function readPiece(opening: string, symbols: string[]): Piece {
  const inside = opening.startsWith("(") ? readAlternatives(symbols) : [];
  let repeats = "";
  while (quantifier.test(symbols.at(-1) ?? "")) repeats += symbols.pop();
  const source = opening.startsWith("(") ? `${opening}${plain(inside)})${repeats}` : opening + repeats;
  const holdsName = groupName.test(opening) || inside.flat().some((piece) => piece.holdsName);
  return { source, opening, inside, quantifier: repeats, holdsName };
}

function plain(alternatives: readonly (readonly Piece[])[]): string {
  return alternatives.map((pieces) => pieces.map(({ source }) => source).join("")).join("|");
}

/** `depth` counts the groups around: behind the last named group outside of all, nothing need be told. */
type State = { readonly groups: string[]; depth: number; behind: number; isClosed: boolean };

function place(alternatives: readonly (readonly Piece[])[], state: State): string {
  return alternatives.map((pieces) => placeSequence(pieces, state)).join("|");
}

/** Whether a piece looks at what stands around it, and has no length. */
function isLookaround({ opening }: Piece): boolean {
  return /^\(\?<?[=!]$/.test(opening);
}

function placeSequence(pieces: readonly Piece[], state: State): string {
  let placed = "";
  let between = "";
  const closeGap = (): void => {
    if (between !== "") state.groups.push("");
    placed += between === "" ? "" : `(${between})`;
    between = "";
  };
  for (const piece of pieces) {
    if (piece.holdsName) {
      closeGap();
      placed += placeGroup(piece, state);
    } else if (between === "" && isLookaround(piece)) placed += piece.source;
    else between += piece.source;
  }
  if (state.depth === 0) return placed + between;
  closeGap();
  return placed;
}

function placeGroup(
  { source, opening, inside, quantifier: repeats, holdsName }: Piece,
  state: State,
): string {
  const name = groupName.exec(opening)?.[1];
  const isNested = name !== undefined && inside.flat().some((piece) => piece.holdsName);
  const isLate = opening === "(?<=" && state.groups.length > 0;
  if (!holdsName || isNested || isLate || state.isClosed || !/^\??$/.test(repeats)) {
    throw new Error(`placed groups: no length tells where ${source} stands`);
  }
  if (name !== undefined) {
    state.groups.push(name);
    return `(${plain(inside)})${repeats}`;
  }
  state.depth++;
  const placed = `${opening}${place(inside, state)})${repeats}`;
  state.depth--;
  if (opening === "(?<=") state.behind = state.groups.length;
  if (opening === "(?=") state.isClosed = true;
  return placed;
}

/** Where a group of a match begins, by its place among the groups; `groups.length` is the end of the last. */
export function placeOf({ at, found, pattern }: Match<PlacedPattern>, group: number): number {
  let place = at;
  for (let before = 0; before < pattern.behind; before++) place -= lengthOf(found, before);
  for (let before = 0; before < group; before++) place += lengthOf(found, before);
  return place;
}

/** How long a group of a match is; 0 for one that took no part. */
export function lengthOf(found: RegExpExecArray, group: number): number {
  return found[group + 1]?.length ?? 0;
}
