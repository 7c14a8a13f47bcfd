/** Files that a page edits: their texts, with the steps that led to them. */
import { adopt, beginHistory, type History } from "./annotator/history.ts";
import type { Effects } from "./effects.ts";

export type EditedFiles = {
  readonly history: () => History;
  /** Takes over what other programs wrote meanwhile; words that say so, of the last such file. */
  readonly takeOver: () => string | undefined;
  /** Writes the texts that differ, and goes on from there. */
  readonly write: (after: History) => void;
};

/** Opens files as they stand; one that is not there is empty. */
export function openEditedFiles(
  paths: readonly string[],
  effects: Pick<Effects, "read" | "write">,
): EditedFiles {
  const read = (file: string): string => new TextDecoder().decode(effects.read(file) ?? new Uint8Array(0));
  let history = beginHistory(new Map(paths.map((file) => [file, read(file)])));
  return {
    history: () => history,
    takeOver: () => {
      let notice: string | undefined;
      for (const file of paths) {
        const now = read(file);
        if (now === history.texts.get(file)) continue;
        history = adopt(history, file, now);
        notice = `${file} was changed by another program; its text was taken over`;
      }
      return notice;
    },
    write: (after) => {
      for (const [file, text] of after.texts)
        if (text !== history.texts.get(file)) effects.write(file, new TextEncoder().encode(text));
      history = after;
    },
  };
}
