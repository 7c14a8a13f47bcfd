/** Two curators' differences: what they are, what each choice leaves in the files, and the way back. */
import { describe, expect, test } from "vitest";
import { agree } from "../../pipeline/agree.ts";
import { openAnnotator } from "../../pipeline/annotate.ts";
import { check } from "../../pipeline/check.ts";
import { openSettling } from "../../pipeline/settle.ts";
import { firstPath, id, secondPath, textAt, twoCurators } from "../annotator/second-curator.ts";
import { memoryEffects } from "../memory-effects.ts";

const opened = () => {
  const files = twoCurators();
  const effects = memoryEffects(files);
  return { files, effects, settling: openSettling(id, "jo", effects) };
};

test("differences are those of words and of labels, in the order of the text", async () => {
  const { effects, settling } = opened();
  const { differences, agreements, curators } = await settling.view();
  expect(curators).toEqual(["Industrial Playbook editors", "Jo Berg"]);
  expect(differences.map(({ key }) => key)).toEqual([
    "mentions/tesla/tesla",
    "mentions/techies/",
    "mentions//playbook",
    "quantities/ai-fund/ai-fund",
    "times/moment/moment",
  ]);
  expect(agreements).toEqual(agree(id, "jo", effects).agreements);
});

describe("what a choice leaves", () => {
  test.each([
    ["mentions/tesla/tesla", "left", /id: tesla\n.*exact: "Tesla"\n.*entity: tesla\n/],
    [
      "mentions/tesla/tesla",
      "right",
      /id: tesla\n.*exact: "Tesla"\n.*curator: Jo Berg\n.*reviewed_on: 2026-11-24\n.*entity: geely\n/,
    ],
    ["times/moment/moment", "right", /id: moment\n.*exact: "the moment"\n/],
    ["mentions//playbook", "both", /id: playbook\n.*exact: "playbook"\n(?:.*\n){2}.*entity: experts\n/],
  ] as const)("%s: %s", async (key, taken, expected) => {
    const { files, settling } = opened();
    await settling.take({ do: "take", key, taken });
    expect(textAt(files, firstPath)).toMatch(expected);
    expect(textAt(files, secondPath)).toMatch(new RegExp(`^settled:\\n(?:.*\\n)+.*taken: ${taken}\\n`, "m"));
  });

  test("neither takes the first's away, and the right of nothing too", async () => {
    for (const [key, taken] of [
      ["mentions/tesla/tesla", "neither"],
      ["mentions/techies/", "right"],
    ] as const) {
      const { files, settling } = opened();
      await settling.take({ do: "take", key, taken });
      expect(textAt(files, firstPath)).not.toContain(
        key.startsWith("mentions/tesla") ? "id: tesla\n" : "id: techies\n",
      );
    }
  });
});

test("what is settled stays settled, the article builds, and undo leads back to the same bytes", async () => {
  const { files, effects, settling } = opened();
  const before = [firstPath, secondPath].map((path) => textAt(files, path));
  const choices = ["left", "both", "neither", "left", "right"] as const;
  for (const [at, { key }] of (await settling.view()).differences.entries())
    await settling.take({ do: "take", key, taken: choices[at] ?? "left" });
  const again = await openSettling(id, "jo", effects).view();
  expect(again.differences.filter(({ taken }) => taken === undefined)).toEqual([]);
  expect(again.settled).toBe(5);
  expect((await check(id, effects)).issues).toEqual([]);
  for (let n = 0; n < 5; n++) await settling.take({ do: "undo" });
  expect([firstPath, secondPath].map((path) => textAt(files, path))).toEqual(before);
  expect((await settling.take({ do: "undo" })).notice).toBe("there is nothing to undo");
});

test("whoever annotates as the second curator is shown no differences", () => {
  const { effects } = opened();
  const jo = openAnnotator({ short: "jo", name: "Jo Berg", day: "2026-11-24" }, effects);
  expect(jo.articles().map(({ others }) => others)).toEqual([[]]);
  expect(jo.differences(id, "jo")).toBeUndefined();
  const first = openAnnotator(undefined, effects);
  expect(first.articles().map(({ others }) => others)).toEqual([["jo"]]);
  expect(first.differences(id, "joe")).toBeUndefined();
});
