import { applySplice, invertSplice, type Splice, spliceBetween } from "../annotations/splice.ts";

/** A step that a curator took: what it changed, by file. */
export type Step = readonly { readonly path: string; readonly splice: Splice }[];

/** The texts of the files that are edited, and the steps that led to them. Steps are never forgotten. */
export type History = {
  readonly texts: ReadonlyMap<string, string>;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
};

/** A history that begins with texts as they stand. */
export function beginHistory(texts: ReadonlyMap<string, string>): History {
  return { texts, done: [], undone: [] };
}

/** Takes a step to other texts; what was undone cannot be redone after it. */
export function takeStep(history: History, changed: ReadonlyMap<string, string>): History {
  const step = [...changed].flatMap(([path, text]) => {
    const splice = spliceBetween(history.texts.get(path) ?? "", text);
    return splice === undefined ? [] : [{ path, splice }];
  });
  if (step.length === 0) return history;
  return { texts: new Map([...history.texts, ...changed]), done: [...history.done, step], undone: [] };
}

/** Takes the last step back, byte for byte; the same history where there is none. */
export function undo(history: History): History {
  const step = history.done.at(-1);
  if (step === undefined) return history;
  const back = step.map(({ path, splice }) => ({ path, splice: invertSplice(splice) }));
  return {
    texts: apply(history.texts, back),
    done: history.done.slice(0, -1),
    undone: [...history.undone, step],
  };
}

/** Takes the step again that was taken back last. */
export function redo(history: History): History {
  const step = history.undone.at(-1);
  if (step === undefined) return history;
  return {
    texts: apply(history.texts, step),
    done: [...history.done, step],
    undone: history.undone.slice(0, -1),
  };
}

function apply(texts: ReadonlyMap<string, string>, step: Step): ReadonlyMap<string, string> {
  const after = new Map(texts);
  for (const { path, splice } of step) after.set(path, applySplice(after.get(path) ?? "", splice));
  return after;
}

/**
 * Takes over what somebody else wrote into a file meanwhile. Steps that touched other places can still be taken back;
 * those from the last one that touched the same place on back cannot, nor can what was undone be redone.
 */
export function adopt(history: History, path: string, text: string): History {
  const foreign = spliceBetween(history.texts.get(path) ?? "", text);
  if (foreign === undefined) return history;
  const done: Step[] = [];
  let over: Splice | undefined = foreign;
  for (const step of history.done.toReversed()) {
    const moved: Step[number][] = [];
    for (const { path: own, splice } of step) {
      const shifted: Shifted | undefined = own === path ? shift(splice, over) : { splice, over };
      if (shifted === undefined)
        return { texts: new Map([...history.texts, [path, text]]), done: done.toReversed(), undone: [] };
      over = shifted.over;
      moved.push({ path: own, splice: shifted.splice });
    }
    done.push(moved);
  }
  return { texts: new Map([...history.texts, [path, text]]), done: done.toReversed(), undone: [] };
}

type Shifted = { readonly splice: Splice; readonly over: Splice };

/** An own splice as if the foreign one had come before it, and the foreign one as it was before the own. */
function shift(own: Splice, over: Splice): Shifted | undefined {
  const ownEnd = own.at + own.inserted.length;
  const overEnd = over.at + over.removed.length;
  if (ownEnd < over.at)
    return { splice: own, over: { ...over, at: over.at - own.inserted.length + own.removed.length } };
  if (overEnd < own.at)
    return { splice: { ...own, at: own.at + over.inserted.length - over.removed.length }, over };
  return undefined;
}
