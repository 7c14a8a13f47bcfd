/** The page of differences in a browser: keys, undo, accessibility, narrow and dark. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agree, describeAgreements } from "../../pipeline/agree.ts";
import { memoryEffects, projectRoot } from "../memory-effects.ts";
import { browserPath, launch, open } from "./opened.ts";
import { firstPath, id, secondPath, textAt, twoCurators } from "./second-curator.ts";
import { violations } from "./violations.ts";

const page = `${id}/differences/jo`;
const status = async (shown: Page): Promise<string> => (await shown.textContent("[role=status]")) ?? "";
const picture = async (shown: Page, name: string): Promise<void> => {
  if (process.env["PICTURES"] === undefined) return;
  const pictures = join(projectRoot, "docs/annotating");
  mkdirSync(pictures, { recursive: true });
  await shown.screenshot({ path: join(pictures, `${name}.png`) });
};

describe.skipIf(browserPath === undefined)("the page of differences", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test("five differences are settled with five keys, and taken back; the figures are those of agree", async () => {
    const files = twoCurators();
    const before = [firstPath, secondPath].map((path) => textAt(files, path));
    const { page: shown, press, settled, complaints, close } = await open(browser, files, page);
    expect(await status(shown)).toBe("mentions: open; 5 to settle");
    const table = (await shown.locator("tbody tr").allInnerTexts()).map((row) => row.split(/\s+/));
    const printed = describeAgreements(agree(id, "jo", memoryEffects(files)).agreements)
      .split("\n")
      .slice(1);
    expect(table).toEqual(printed.map((line) => line.trim().replaceAll(" -", " –").split(/\s+/)));
    await picture(shown, "differences");
    await press("ArrowRight", "ArrowLeft", "b", "ArrowRight", "x");
    await settled();
    expect(await status(shown)).toMatch(/everything is settled, 5 settled$/);
    expect(textAt(files, firstPath)).toMatch(/exact: "Tesla"\n(?:.*\n){2}.*entity: geely\n/);
    expect(textAt(files, firstPath)).toContain("value: 8300000000\n");
    await press("u", "u", "u", "u", "u");
    await settled();
    expect([firstPath, secondPath].map((path) => textAt(files, path))).toEqual(before);
    await press("y");
    await settled();
    // what a build says against the reading that was taken is said here
    expect(await shown.textContent("[aria-label=Problems]")).toMatch(/^1 problem.*entity_id "geely"/);
    expect(complaints).toEqual([]);
    await close();
  });

  test("buttons do what keys do, and the list of articles leads here", async () => {
    const files = twoCurators();
    const { page: shown, settled, close } = await open(browser, files, "");
    await shown.click("text=differences from jo");
    await shown.waitForSelector(".sides");
    await shown.click(".differences li:nth-child(3) button");
    await shown.click(".choices button:has-text('both')");
    await settled();
    expect(textAt(files, firstPath)).toContain('exact: "playbook"\n');
    await close();
  });

  test("axe finds nothing, in the light, in the dark and on a narrow screen; nothing is wider than it", async () => {
    for (const [name, options] of [
      ["differences-light", { colorScheme: "light" }],
      ["differences-dark", { colorScheme: "dark" }],
      ["differences-narrow", { colorScheme: "light", viewport: { width: 320, height: 640 } }],
    ] as const) {
      const {
        page: shown,
        press,
        settled,
        complaints,
        close,
      } = await open(browser, twoCurators(), page, options);
      await press("n", "n", "n", "ArrowLeft", "p");
      await settled();
      expect(await violations(shown)).toEqual([]);
      expect(
        await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      if (name === "differences-narrow") await picture(shown, name);
      expect(complaints).toEqual([]);
      await close();
    }
  });
});
