import { describe, expect, test } from "vitest";
import { act } from "../../pipeline/annotator/client/act.ts";
import { matching } from "../../pipeline/annotator/client/choose.ts";
import { keys } from "../../pipeline/annotator/client/keys.ts";
import {
  growEnd,
  growStart,
  sameWords,
  shrinkEnd,
  shrinkStart,
} from "../../pipeline/annotator/client/words.ts";
import { beginWork, isChanged, markAt, type Work } from "../../pipeline/annotator/client/work.ts";
import { listsOf } from "../../pipeline/annotator/lists.ts";
import { bare, open } from "./sessions.ts";

const text = "Zoë’s co-founder paid $8.2 billion — 💶 — for שלום e\u0301t\u00E9.";
const range = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const wordsOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

describe("ranges", () => {
  test.each([
    [growEnd, "paid", "paid $"],
    [growEnd, "paid $", "paid $8.2"],
    [growEnd, "—", "— 💶"],
    [growEnd, "for", "for שלום"],
    [growEnd, "e\u0301t\u00E9.", "e\u0301t\u00E9."],
    [growStart, "paid", "co-founder paid"],
    [growStart, "Zoë’s", "Zoë’s"],
    [shrinkEnd, "paid $8.2 billion", "paid $8.2"],
    [shrinkEnd, "paid", "paid"],
    [shrinkStart, "paid $8.2", "$8.2"],
    [shrinkStart, "— 💶", "💶"],
  ] as const)("%o of %s is %s", (change, before, after) => {
    expect(wordsOf(change(text, range(before)))).toBe(after);
  });

  test("the same words are whole words", () => {
    const named = "BYD and BYDs, (BYD) and aBYD; BYD";
    expect(sameWords(named, { start: 0, end: 3 }).map(({ start }) => start)).toEqual([0, 15, 30]);
  });
});

describe("keys", () => {
  const lists = listsOf(undefined);
  const { session } = open(bare);
  const work = beginWork(session.view());
  const press = (from: Work, ...actions: Parameters<typeof act>[1][]): Work =>
    actions.reduce((now, action) => act(now, action, lists).work, from);

  test("each key is one, and has one action", () => {
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
    expect(new Set(keys.map(({ action }) => action)).size).toBe(keys.length);
  });

  test("accepting does not wait for the server, and goes to the next", () => {
    const { work: after, edits } = act(work, "accept", lists);
    expect(edits).toEqual([{ do: "accept", keys: [work.at] }]);
    expect(after.at).not.toBe(work.at);
    expect(after.view.marks.find(({ key }) => key === work.at)?.state).toBe("confirmed");
  });

  test("a longer proposal is added as it is now, and stays in the form until it is written", () => {
    const longer = press(work, "growEnd");
    const { work: after, edits } = act(longer, "accept", lists);
    expect(edits).toMatchObject([{ do: "add", list: "times", start: 0 }]);
    expect(after.draft).toBe(longer.draft);
    expect(act(after, "accept", lists).edits).toBeUndefined();
  });

  test("skipped marks are passed over, next and previous lead back", () => {
    const skipped = press(work, "skip");
    expect(skipped.at).not.toBe(work.at);
    expect(press(work, "next", "previous").at).toBe(work.at);
    expect(press(work, "previous", "next").at).toBe(work.at);
  });

  test("kind goes through the words that the schema allows", () => {
    const kinds = [1, 2, 3, 4, 5].map(
      (n) => press(work, ...Array<"kind">(n).fill("kind")).draft?.fields["type"],
    );
    expect(kinds).toEqual(["TIME", "DURATION", "SET", "DATE", "TIME"]);
    expect(isChanged(press(work, "kind").draft as NonNullable<Work["draft"]>)).toBe(true);
  });

  test("what cannot be done says why", () => {
    for (const action of ["claim", "relation", "remove"] as const)
      expect(act(work, action, lists).said, action).toBeTruthy();
    expect(markAt(press(work, "claim"))?.key).toBe(work.at);
  });
});

test("choices: what is offered first, then what begins with the words that are typed", () => {
  const choices = ["project-cost", "cost", "labour-cost", "price"].map((id) => ({
    id,
    label: id,
    about: "",
  }));
  expect(matching(choices, "", ["price"]).map(({ id }) => id)[0]).toBe("price");
  expect(matching(choices, "cost", []).map(({ id }) => id)).toEqual(["cost", "project-cost", "labour-cost"]);
  expect(matching(choices, "none", [])).toEqual([]);
});
