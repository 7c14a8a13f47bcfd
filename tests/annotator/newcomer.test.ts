/** Somebody who has never seen the project, from a saved page to a valid build, by keyboard. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerPublisher, understandPage, writeArticle } from "../../pipeline/add.ts";
import { check } from "../../pipeline/check.ts";
import { build } from "../../pipeline/run.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";
import { browserPath, launch, type Opened, open } from "./opened.ts";

const saved = projectFiles("tests/golden/newcomer").get("tests/golden/newcomer/page.html") as Uint8Array;
const rights =
  "--condition original --license LicenseRef-all-rights-reserved --text-may-be-republished false";
const dataset = { name: "test", version: "0.0.0", description: "test" };

/** What the newcomer types into a terminal, and the keys that takes, Enter included. */
const typed = (line: string): number => line.length + 1;

/** What the command asks of the newcomer: the publisher, for the registry, and the page's folder. */
function addPage(files: Files): { readonly id: string; readonly keys: number } {
  const given = { name: "page.html", bytes: saved };
  const answers = {
    condition: "original",
    license: "LicenseRef-all-rights-reserved",
    text_may_be_republished: "false",
  };
  const understood = understandPage(given, answers, memoryEffects(files));
  if (typeof understood === "string") throw new Error(understood);
  const described = "Paper of the towns on the Skelle";
  expect(registerPublisher(understood.newPublisher as string, described, memoryEffects(files))).toBe(true);
  const written = writeArticle(
    understood,
    given,
    { name: "Ada Berg", day: "2025-03-05" },
    memoryEffects(files),
  );
  if (typeof written === "string") throw new Error(written);
  return {
    id: understood.draft.id as string,
    keys: typed(`npm run -s playbook -- add page.html ${rights}`) + typed(described),
  };
}

/** Findings that a reader of this page sees are none. */
const none = [
  /^quotations.*“a new bridge/,
  /^quotations.*“Each was offered land/,
  /^quotations.*“40 chairs/,
  /^quotations.*“against easy/,
];

async function judge({ page, press }: Opened): Promise<{ accepted: number; rejected: number }> {
  const count = { accepted: 0, rejected: 0 };
  for (let n = 0; n < 400; n++) {
    const [, what = ""] = /^proposed (.*)/.exec((await page.textContent("[role=status]")) ?? "") ?? [];
    if (what === "") break;
    const isNone = none.some((pattern) => pattern.test(what));
    await press(isNone ? "r" : "a");
    count[isNone ? "rejected" : "accepted"]++;
  }
  return count;
}

/** Goes to the quantity with those words and makes a claim of it, with the metric that is offered at that place. */
async function claim(opened: Opened, words: string, offered: number, statement: string): Promise<number> {
  const { page, press, type, settled } = opened;
  for (let n = 0; n < 100; n++) {
    const status = (await page.textContent("[role=status]")) ?? "";
    if (status.startsWith("open") && status.includes(`“${words}”`)) break;
    await press("o");
  }
  const before = opened.keys();
  await press("c");
  await page.waitForFunction(() => document.activeElement?.id === "field-metric");
  await press(...Array<string>(offered).fill("ArrowDown"), "Enter");
  await page.waitForFunction(() => document.activeElement?.id === "field-statement");
  const keys = opened.keys() - before + 1;
  await type(statement);
  await press("Enter");
  await settled();
  return keys;
}

describe.skipIf(browserPath === undefined)("a newcomer", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test("comes from a saved page of 600 words to a valid build in ten minutes of two keys a second", async () => {
    const files = projectFiles("sources");
    const { id, keys } = addPage(files);
    const opened = await open(browser, files, id);
    const { accepted, rejected } = await judge(opened);
    await opened.settled();
    const judged = opened.keys();
    const said = "Geely will spend $1.4 billion on a plant on the north bank of the Skelle.";
    const claimKeys = await claim(opened, "$1.4 billion", 3, said);
    expect(await opened.page.textContent("[role=status]")).not.toMatch(/^not written/);
    const commands = [`make annotate SOURCE=${id}`, `npm run -s playbook -- check ${id}`, "make build-data"];
    const all = keys + opened.keys() + commands.map(typed).reduce((sum, one) => sum + one, 0);
    const annotations = Buffer.from(
      files.get(`sources/articles/${id}/annotations.yaml`) as Uint8Array,
    ).toString();
    expect(annotations).toContain("metric: project-cost");
    expect(annotations).toContain(`statement: "${said}"`);
    expect((await check(id, memoryEffects(files))).issues).toEqual([]);
    const { issues, outcome } = await build({ dataset, concurrency: 1 }, memoryEffects(files));
    expect([outcome, issues]).toEqual(["published", []]);
    process.stdout.write(
      [
        `a newcomer's keys: ${all} in all, ${(all / 120).toFixed(1)} minutes at two a second`,
        `  ${accepted} accepted and ${rejected} rejected with ${judged} keys; a claim of a quantity with ${claimKeys} besides its statement`,
        `  ${annotations.split("\n").length} lines written\n`,
      ].join("\n"),
    );
    expect(claimKeys).toBeLessThanOrEqual(12);
    expect(judged).toBeLessThanOrEqual(accepted + rejected);
    expect(all / 120).toBeLessThanOrEqual(10);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
