import fc from "fast-check";
import { expect, test } from "vitest";
import { openSession } from "../../pipeline/annotate.ts";
import type { Edit } from "../../pipeline/annotator/edit.ts";
import type { View } from "../../pipeline/annotator/view.ts";
import { check } from "../../pipeline/check.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const path = `sources/articles/${id}/annotations.yaml`;
const registry = "sources/reference/entities.yaml";
const sources = projectFiles("sources");
const textOf = (files: Files, file = path): string => Buffer.from(files.get(file) as Uint8Array).toString();
const curated = textOf(sources);
const bare = `${curated.slice(0, curated.indexOf("\n# Para"))}...\n`;

function open(annotations: string) {
  const files: Files = new Map(sources).set(path, Buffer.from(annotations));
  return { files, session: openSession(id, undefined, memoryEffects(files)) };
}

const of = (view: View, state: string, list?: string) =>
  view.marks.filter((mark) => mark.state === state && (list === undefined || mark.list === list));

test("accepting everything that is proposed is a valid article, and nothing is proposed any more", () => {
  const { files, session } = open(bare);
  const keys = of(session.view(), "proposed").map(({ key }) => key);
  const view = session.perform([{ do: "accept", keys }]);
  expect(of(view, "proposed")).toEqual([]);
  expect(view.issues).toEqual([]);
  expect(check(id, memoryEffects(files)).issues).toEqual([]);
  expect(textOf(files)).toContain('exact: "Tesla"');
});

test("accepted, rejected, altered, added and removed: each is written at once", () => {
  const { files, session } = open(bare);
  let view = session.view();
  const [mention] = of(view, "proposed", "mentions");
  const [quotation] = of(view, "proposed", "quotations");
  const [quantity] = of(view, "proposed", "quantities");
  view = session.perform([{ do: "accept", keys: [mention?.key ?? ""] }]);
  expect(textOf(files)).toContain(`entity: ${mention?.fields["entity"]}`);
  view = session.perform([{ do: "reject", key: quotation?.key ?? "", reason: "nobody's words" }]);
  expect(of(view, "rejected").map(({ list }) => list)).toEqual(["rejections"]);
  view = session.perform([{ do: "reject", key: quantity?.key ?? "", reason: "not of interest" }]);
  expect(textOf(files)).toContain('dismissed: "not of interest"');
  view = session.perform([
    { do: "alter", list: "mentions", id: mention?.id ?? "", fields: { id: "renamed" } },
  ]);
  expect(of(view, "confirmed", "mentions")[0]).toMatchObject({ id: "renamed" });
  const start = view.text.indexOf("BYD constructed");
  const end = start + "BYD constructed extra electrical automobiles in 2024 than Tesla".length;
  const fields = {
    kind: "comparison",
    subject: "byd-auto",
    metric: "ev-production",
    comparator: ">",
    object: "tesla",
    statement: "BYD built more.",
  };
  expect(session.preview([{ do: "add", list: "claims", start, end, fields }])).toMatchObject({
    issues: [],
    row: { kind: "comparison", subject_id: "byd-auto" },
  });
  expect(textOf(files)).not.toContain("BYD built more.");
  view = session.perform([{ do: "add", list: "claims", start, end, fields }]);
  expect(textOf(files)).toContain('statement: "BYD built more."');
  view = session.perform([{ do: "remove", list: "mentions", id: "renamed" }]);
  expect(of(view, "confirmed", "mentions")).toEqual([]);
  expect(view.issues).toEqual([]);
});

test("what cannot be done is refused with a reason, and nothing is written", () => {
  const { files, session } = open(bare);
  const edits: Edit[] = [
    { do: "undo" },
    { do: "accept", keys: ["mentions@1-2"] },
    { do: "remove", list: "claims", id: "none" },
    { do: "add", list: "claims", start: 0, end: 4, fields: { kind: "state" } },
    { do: "add", list: "mentions", start: 5, end: 5, fields: { entity: "tesla" } },
    { do: "entity", fields: { id: "tesla", kind: "company", name: "T", description: "again" } },
    { do: "entity", fields: { id: "x", kind: "comet", name: "X", description: "none" } },
  ];
  for (const edit of edits) expect(session.perform([edit]).notice, edit.do).not.toBe("");
  expect(textOf(files)).toBe(bare);
});

test("a new entity is an entry of the registry, is offered at once, and goes with undo", () => {
  const { files, session } = open(bare);
  const fields = { id: "ferry-works", kind: "company", name: "Ferry Works", description: "A made-up yard" };
  expect(session.perform([{ do: "entity", fields }]).notice).toBe("");
  expect(textOf(files, registry)).toContain(
    "  - id: ferry-works\n    kind: company\n    name: Ferry Works\n",
  );
  const mention: Edit = { do: "add", list: "mentions", start: 0, end: 9, fields: { entity: "ferry-works" } };
  expect(session.perform([mention]).issues).toEqual([]);
  session.perform([{ do: "undo" }, { do: "undo" }]);
  expect(textOf(files, registry)).toBe(textOf(sources, registry));
  expect(textOf(files)).toBe(bare);
});

test("what an editor wrote meanwhile is taken over, and undo leaves it alone", () => {
  const { files, session } = open(curated);
  const first: Edit = { do: "alter", list: "mentions", id: "tesla", fields: { entity: "geely" } };
  session.perform([first]);
  const edited = textOf(files).replace("# Who and what is named.", "# Whom the text names.");
  files.set(path, Buffer.from(edited));
  const view = session.perform([{ do: "undo" }]);
  expect(textOf(files)).toBe(curated.replace("# Who and what is named.", "# Whom the text names."));
  expect(view.issues).toEqual([]);
  files.set(path, Buffer.from("mentions: ["));
  expect(session.perform([first]).notice).toMatch(/not valid/);
  expect(textOf(files)).toBe("mentions: [");
});

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

test("undo of whole sessions at random leads back to the same bytes", () => {
  const numRuns = Number(process.env["SESSIONS"] ?? 12);
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
});
