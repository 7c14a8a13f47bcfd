/** Sessions on the first article, and sessions at random: whatever is done in them can be taken back. */
import fc from "fast-check";
import { expect } from "vitest";
import { openSession } from "../../pipeline/annotate.ts";
import type { Edit } from "../../pipeline/annotator/edit.ts";
import type { View } from "../../pipeline/annotator/view.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

export const id = "wired-2025-01-30-deepseek-automakers";
export const path = `sources/articles/${id}/annotations.yaml`;
export const registry = "sources/reference/entities.yaml";
export const sources = projectFiles("sources");
export const textOf = (files: Files, file = path): string =>
  Buffer.from(files.get(file) as Uint8Array).toString();
export const curated = textOf(sources);
export const bare = `${curated.slice(0, curated.indexOf("\n# Para"))}...\n`;

export function open(annotations: string) {
  const files: Files = new Map(sources).set(path, Buffer.from(annotations));
  return { files, session: openSession(id, undefined, memoryEffects(files)) };
}

export const of = (view: View, state: string, list?: string) =>
  view.marks.filter((mark) => mark.state === state && (list === undefined || mark.list === list));

/** A session at random: each number picks what is done next and to which of the marks. */
function play(session: ReturnType<typeof open>["session"], choices: readonly number[]): number {
  let view = session.view();
  let steps = 0;
  for (const choice of choices) {
    const proposed = of(view, "proposed");
    const standing = view.marks.filter(({ state }) => state !== "proposed");
    const proposal = proposed[choice % Math.max(1, proposed.length)];
    const mark = standing[choice % Math.max(1, standing.length)];
    const edits: (Edit | undefined)[] = [
      proposal && { do: "accept", keys: [proposal.key] },
      proposal && { do: "reject", key: proposal.key, reason: `no: ${choice} # "x"` },
      mark && { do: "remove", list: mark.list as "mentions", id: mark.id },
      mark && { do: "alter", list: mark.list as "mentions", id: mark.id, fields: { id: `r-${choice}` } },
      {
        do: "add",
        list: "mentions",
        start: choice % 900,
        end: (choice % 900) + 7,
        fields: { entity: "tesla" },
      },
      { do: "redo" },
    ];
    const edit = edits[choice % edits.length];
    if (edit === undefined) continue;
    view = session.perform([edit]);
    if (view.notice === "") steps++;
  }
  return steps;
}

/** Undo leads back to the same bytes, and redo forth again, of so many sessions. */
export function undoOfSessions(numRuns: number): void {
  fc.assert(
    fc.property(
      fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (choices, empty) => {
        const before = empty ? bare : curated;
        const { files, session } = open(before);
        const steps = play(session, choices);
        const after = textOf(files);
        session.perform(Array<Edit>(steps).fill({ do: "undo" }));
        expect(textOf(files)).toBe(before);
        expect(session.perform([{ do: "undo" }]).notice).toBe("there is nothing to undo");
        session.perform(Array<Edit>(steps).fill({ do: "redo" }));
        expect(textOf(files)).toBe(after);
      },
    ),
    { numRuns },
  );
}
