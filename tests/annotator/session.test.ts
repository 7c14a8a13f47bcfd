import { expect, test } from "vitest";
import { agree } from "../../pipeline/agree.ts";
import { openSession } from "../../pipeline/annotate.ts";
import type { Edit } from "../../pipeline/annotator/edit.ts";
import type { View } from "../../pipeline/annotator/view.ts";
import { check } from "../../pipeline/check.ts";
import { memoryEffects } from "../memory-effects.ts";
import { bare, curated, id, of, open, path, registry, sources, textOf, undoOfSessions } from "./sessions.ts";

test("accepting everything that is proposed is a valid article, and nothing is proposed any more", async () => {
  const { files, session } = open(bare);
  const accepted = (view: View): View =>
    session.perform([{ do: "accept", keys: of(view, "proposed").map(({ key }) => key) }]);
  // who estimates is proposed once the words are confirmed that are estimated
  const once = accepted(session.view());
  expect(new Set(of(once, "proposed").map(({ list }) => list))).toEqual(new Set(["attributions"]));
  const view = accepted(once);
  expect(of(view, "proposed")).toEqual([]);
  expect(view.issues).toEqual([]);
  expect((await check(id, memoryEffects(files))).issues).toEqual([]);
  expect(textOf(files)).toContain('exact: "Tesla"');
});

test("what is accepted changes no id of what is still proposed", () => {
  const { session } = open(bare);
  const before = of(session.view(), "proposed");
  const keys = before.filter((_, at) => at % 2 === 0).map(({ key }) => key);
  const left = new Map(
    of(session.perform([{ do: "accept", keys }]), "proposed").map(({ key, id }) => [key, id]),
  );
  const others = before.filter((_, at) => at % 2 === 1);
  expect(others.map(({ key }) => left.get(key))).toEqual(others.map(({ id }) => id));
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

test("undo of whole sessions at random leads back to the same bytes", () => undoOfSessions(5));

test("a second curator begins a file of their own and sees nothing of the first's", async () => {
  const files = new Map(sources);
  const jo = { short: "jo", name: "Jo Lee", day: "2026-11-27" };
  const session = openSession(id, jo, memoryEffects(files));
  const view = session.view();
  expect(view.marks.map(({ state }) => state)).not.toContain("confirmed");
  session.perform([{ do: "accept", keys: of(view, "proposed").map(({ key }) => key) }]);
  expect(textOf(files)).toBe(curated);
  const { agreements, issues } = agree(id, undefined, memoryEffects(files));
  expect(issues).toEqual([]);
  expect(agreements.find(({ list }) => list === "restorations")?.f1).toBe(1);
  expect((await check(id, memoryEffects(files))).issues).toEqual([]);
});
