/** The annotator's page in a browser: keys, mouse, speed, accessibility. */

import { hash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../pipeline/check.ts";
import { type Files, memoryEffects, projectFiles, projectRoot } from "../memory-effects.ts";
import { browserPath, launch, open } from "./opened.ts";
import { violations } from "./violations.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const folder = `sources/articles/${id}`;
const path = `${folder}/annotations.yaml`;
const sources = projectFiles("sources");
const textOf = (files: Files, file = path): string => Buffer.from(files.get(file) as Uint8Array).toString();
const curated = textOf(sources);
const bare = `${curated.slice(0, curated.indexOf("\n# Para"))}...\n`;
const withAnnotations = (text: string): Files => new Map(sources).set(path, Buffer.from(text));

/** Pictures of the guide are drawn anew with PICTURES=1. */
const pictures = join(projectRoot, "docs/annotating");
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env["PICTURES"] === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};

const status = async (page: Page): Promise<string> => (await page.textContent("[role=status]")) ?? "";

describe.skipIf(browserPath === undefined)("the annotator's page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test("a hundred proposals that are right are accepted with a hundred keys, and taken back", async () => {
    const files = withAnnotations(bare);
    const { page, press, settled, complaints, close } = await open(browser, files, id);
    await press(...Array<string>(100).fill("a"));
    await settled();
    const items = textOf(files).match(/^ {2}- id: /gm) ?? [];
    expect(items.length).toBe(100);
    expect((await check(id, memoryEffects(files))).issues).toEqual([]);
    await picture(page, "judging");
    await press(...Array<string>(10).fill("u"), "y");
    await settled();
    expect(textOf(files).match(/^ {2}- id: /gm)?.length).toBe(91);
    expect(complaints).toEqual([]);
    await close();
  });

  test("grow, shrink, new annotation, link, new entity, relation, all the same mentions, delete: by keys", async () => {
    const files = withAnnotations(bare);
    const { page, press, type, settled, complaints, close } = await open(browser, files, id);
    // a new annotation of the words after the mark at hand, grown and shrunk
    await press("i", "]", "]", "]", "}");
    expect(await page.textContent("blockquote")).toBe("auto trade observers");
    await press("e");
    await type("observers");
    await picture(page, "linking");
    expect(await violations(page)).toEqual([]);
    await press("Enter", "Enter");
    await settled();
    expect(textOf(files)).toContain('exact: "auto trade observers"\n    entity: auto-industry-observers\n');
    // what is refused stays in the form
    await press("i");
    const words = await page.textContent("blockquote");
    await press("a");
    await settled();
    expect(await status(page)).toMatch(/still to be filled in/);
    expect(await page.textContent("blockquote")).toBe(words);
    await press("d");
    // a new entity in place
    await press("i", "E");
    await page.waitForSelector("form.entity");
    expect(await violations(page)).toEqual([]);
    await page.fill("#entity-name", "Ferry Works");
    await page.fill("#entity-id", "ferry-works");
    await page.fill("#entity-description", "A made-up yard");
    await press("Enter");
    await settled();
    expect(textOf(files, "sources/reference/entities.yaml")).toContain("  - id: ferry-works\n");
    expect(await page.inputValue("#field-entity")).toBe("ferry-works");
    await press("Escape", "d");
    // all mentions of the same words
    for (let n = 0; n < 200 && !/mentions.*“BYD”/.test(await status(page)); n++) await press("n");
    await press("m");
    await settled();
    expect(textOf(files).match(/entity: byd-auto/g)?.length).toBe(3);
    // a relation of the mention before and the mention at hand
    for (let n = 0; n < 200 && !/mentions.*“Tesla”/.test(await status(page)); n++) await press("n");
    await press("l");
    await settled();
    await picture(page, "relation");
    await page.waitForFunction(() => document.activeElement?.id === "field-predicate");
    await type("contemp");
    await press("Enter");
    await page.waitForFunction(() => document.activeElement?.id === "field-statement");
    await type("A trial.");
    await press("Enter");
    await settled();
    expect(textOf(files)).toMatch(
      /relations:\n.*\n.*\n(?:.*\n)?.*subject: \S+\n.*predicate: contemporary_of\n.*object: tesla\n/,
    );
    // what is written can be deleted
    for (let n = 0; n < 200 && !/^confirmed relations/.test(await status(page)); n++) await press("p");
    await press("d");
    await settled();
    expect(textOf(files)).not.toContain("relations:");
    expect((await check(id, memoryEffects(files))).issues).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("mouse: a mark is picked, words are selected, keys are buttons", async () => {
    const files = withAnnotations(bare);
    const { page, settled, complaints, close } = await open(browser, files, id);
    const box = async (words: string) =>
      page.evaluate((searched) => {
        const walker = document.createTreeWalker(
          document.querySelector("#text") as Element,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(searched) ?? -1;
          if (at < 0) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + searched.length);
          const { left, right, top, height } = range.getBoundingClientRect();
          return { left, right, y: top + height / 2 };
        }
        throw new Error(searched);
      }, words);
    const tesla = await box("Tesla");
    await page.mouse.click((tesla.left + tesla.right) / 2, tesla.y);
    expect(await status(page)).toMatch(/mentions\/tesla/);
    await page.click("button:has-text('accept')");
    await settled();
    expect(textOf(files)).toContain("entity: tesla");
    const techies = await box("techies");
    await page.mouse.move(techies.left + 1, techies.y);
    await page.mouse.down();
    await page.mouse.move(techies.right, techies.y, { steps: 3 });
    await page.mouse.up();
    await page.click("button:has-text('new from selection')");
    expect(await page.textContent("blockquote")).toBe("techies");
    expect(complaints).toEqual([]);
    await close();
  });

  test("an editor's change of the file is taken over, and said", async () => {
    const files = withAnnotations(curated);
    const { page, press, settled, close } = await open(browser, files, id);
    const edited = curated.replace("# Who and what is named.", "# Whom the text names.");
    files.set(path, Buffer.from(edited));
    await press("n", "d");
    await settled();
    expect(await status(page)).toMatch(/changed by another program/);
    expect(textOf(files)).toContain("# Whom the text names.");
    await press("u");
    await settled();
    expect(textOf(files)).toBe(edited);
    await close();
  });

  test("axe finds nothing: in the light, in the dark, on a narrow screen, on the list; nothing is wider than it", async () => {
    for (const options of [
      { colorScheme: "light" },
      { colorScheme: "dark" },
      { colorScheme: "light", viewport: { width: 320, height: 640 } },
    ]) {
      const { page, press, complaints, close } = await open(browser, withAnnotations(curated), id, options);
      await press("n", "n");
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      if (options.colorScheme === "dark" || options.viewport !== undefined)
        await picture(page, options.viewport === undefined ? "dark" : "narrow");
      expect(complaints).toEqual([]);
      await close();
    }
    const { page, close } = await open(browser, withAnnotations(curated), "");
    expect(await violations(page)).toEqual([]);
    await page.click("a");
    await page.waitForSelector("#text p");
    await close();
  });

  test("from a key to the paint: at most 50 ms, in an article of 200 kB with 2,000 marks", {
    retry: 2,
  }, async () => {
    const files = withAnnotations(bare);
    const once = textOf(sources, `${folder}/article.txt`);
    const numbered = (n: number): string => once.replace(/\. /g, `. No ${n} of it: `);
    const filler = "Reeds and water and grass. ".repeat(380);
    const long = Array.from({ length: 16 }, (_, n) => `${numbered(n)}\n${filler}`)
      .join("\n")
      .slice(0, 200_000);
    const record = textOf(sources, `${folder}/source.yaml`);
    files.set(`${folder}/article.txt`, Buffer.from(long));
    files.set(
      `${folder}/source.yaml`,
      Buffer.from(record.replace(/[0-9a-f]{64}/, hash("sha256", long, "hex"))),
    );
    const { page, close } = await open(browser, files, id);
    const marks = await page.evaluate(() =>
      [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0),
    );
    expect(marks).toBeGreaterThan(2000);
    const round = (): Promise<number[]> =>
      page.evaluate(async () => {
        const taken: number[] = [];
        for (let n = 0; n < 40; n++) {
          const began = performance.now();
          document.dispatchEvent(
            new KeyboardEvent("keydown", { key: n % 4 === 3 ? "]" : "n", bubbles: true }),
          );
          await new Promise((done) =>
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = done;
              port2.postMessage(0);
            }),
          );
          taken.push(performance.now() - began);
        }
        return taken.toSorted((left, right) => left - right);
      });
    // whatever else the machine does can only lengthen a round: the quickest of three tells what the page takes
    const rounds = [await round(), await round(), await round()];
    const [median = 0, late = 0] = [20, 38].map((at) =>
      Math.min(...rounds.map((taken) => taken[at] as number)),
    );
    process.stdout.write(
      `key to paint, ${marks} marks: median ${median.toFixed(1)} ms, 95 % within ${late.toFixed(1)} ms\n`,
    );
    expect(late).toBeLessThanOrEqual(50);
    await close();
  });
});
