/** The site as people see it: opened from a folder, offline, in a real browser. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DatasetContent } from "../../pipeline/explorer/dataset.ts";
import { singleFile } from "../../pipeline/explorer/single-file.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { launch, noBrowser } from "../browser.ts";
import { projectRoot } from "../memory-effects.ts";
import { client, content, siteOf, written } from "./built-site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const claim = "wired-2025-01-30-deepseek-automakers/claims/ai-investment";
const figures: [what: string, figure: string][] = [];

/** What is looked at: all of it, or what takes no minute. */
export type Extent = "all" | "some";

/** The tests of the site in a browser. */
export function lookAtTheSite(extent: Extent): void {
  const all = extent === "all";
  describe.skipIf(noBrowser !== "")(`the site in a browser${noBrowser}`, () => {
    const folders: string[] = [];
    const folder = written(siteOf(content), "a/b");
    folders.push(folder);
    const address = (path: string, of = folder): string => `file://${join(of, path)}`;
    let browser: Browser;
    const complaints: string[] = [];
    const requests: string[] = [];

    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      for (const each of folders) rmSync(each, { recursive: true, force: true });
      process.stderr.write(
        `${figures.map(([what, figure]) => `  ${what.padEnd(52)}${figure}`).join("\n")}\n`,
      );
    });

    async function opened(
      path: string,
      options: Parameters<Browser["newContext"]>[0] = {},
      of = folder,
    ): Promise<Page> {
      const context: BrowserContext = await browser.newContext({
        offline: true,
        viewport: { width: 1200, height: 900 },
        ...options,
      });
      const page = await context.newPage();
      page.on(
        "console",
        (message) => /error|warning/.test(message.type()) && complaints.push(message.text()),
      );
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => /^https?:/.test(request.url()) && requests.push(request.url()));
      await page.goto(address(path, of));
      if (path.startsWith("explorer.html")) await page.waitForSelector("#app[data-ready]");
      return page;
    }

    const close = (page: Page): Promise<void> => page.context().close();

    // the policy of the pages lets no other script run, and none of theirs may be loosened for a test
    async function violations(page: Page): Promise<string[]> {
      const session = await page.context().newCDPSession(page);
      await session.send("Page.setBypassCSP", { enabled: true });
      await page.reload();
      if (page.url().includes("explorer.html")) await page.waitForSelector("#app[data-ready]");
      await page.evaluate(axe);
      const run =
        "axe.run({ preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))";
      return (await page.evaluate(run)) as string[];
    }

    const pages: readonly string[] = [
      "index.html",
      "table/claims.html",
      "entity/byd-auto.html",
      "source/wired-2025-01-30-deepseek-automakers.html",
      "analogies.html",
      "comparisons.html",
      "timeline.html",
      "tables.html",
      "dictionary.html",
      "quality.html",
      "changes.html",
      "download.html",
      "explorer.html",
      `explorer.html#/table/claims?row=${encodeURIComponent(claim)}`,
    ];

    const inTheDark = [
      "index.html",
      "source/wired-2025-01-30-deepseek-automakers.html",
      pages.at(-1) as string,
    ];

    test("axe finds nothing on any page, light, and on those with marks and dialogs, dark", async () => {
      const found: string[] = [];
      const light = all ? pages : ["index.html", "comparisons.html", pages.at(-1) as string];
      for (const [colorScheme, paths] of [
        ["light", light] as const,
        ["dark", all ? inTheDark : []] as const,
      ]) {
        for (const path of paths) {
          const page = await opened(path, { colorScheme });
          found.push(...(await violations(page)).map((violation) => `${path}, ${colorScheme}: ${violation}`));
          await close(page);
        }
      }
      figures.push(["axe: pages, violations", `${light.length}, ${found.length}`]);
      expect(found).toEqual([]);
    });

    test("no page is wider than a screen of 320 pixels", async () => {
      const wide: string[] = [];
      for (const path of all ? pages : ["index.html", "explorer.html"]) {
        const page = await opened(path, { viewport: { width: 320, height: 700 } });
        const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
        if (width > 320) wide.push(`${path}: ${width}`);
        await close(page);
      }
      expect(wide).toEqual([]);
    });

    test("a receipt is one activation away, by keyboard, and Escape gives the focus back", async () => {
      const page = await opened("explorer.html");
      const link = page.locator("tbody th a").nth(2);
      await link.focus();
      const words = await link.textContent();
      await page.keyboard.press("Enter");
      await page.waitForSelector("dialog[open]");
      expect(await page.locator("#receipt-title").textContent()).toBe(words);
      expect(page.url()).toContain("row=");
      await page.keyboard.press("Escape");
      await page.waitForSelector("dialog", { state: "detached" });
      expect(await page.evaluate("document.activeElement.textContent")).toBe(words);
      expect(page.url()).not.toContain("row=");
      await close(page);
    });

    test("an address leads to its receipt, and from there to the next one", async () => {
      const page = await opened(`explorer.html#/table/claims?row=${encodeURIComponent(claim)}`);
      expect(await page.locator("dialog mark").textContent()).toBe(
        "over $200 billion into AI-related corporations",
      );
      expect(await page.locator("dialog .chain").textContent()).toContain("Stanford researchers");
      const before = await page.locator("#receipt-title").textContent();
      await page.getByRole("button", { name: "Next" }).click();
      await page.waitForFunction(
        `document.querySelector("#receipt-title").textContent !== ${JSON.stringify(before)}`,
      );
      await close(page);
    });

    test("a static page opens the receipt that its address names", async () => {
      const page = await opened(`source/wired-2025-01-30-deepseek-automakers.html#${claim}`, {
        javaScriptEnabled: false,
      });
      await page.waitForTimeout(100);
      const receipt = page.locator(`[id="${claim}"] mark`);
      expect(await receipt.isVisible()).toBe(true);
      await close(page);
    });

    test("states of filters survive a reload", async () => {
      const page = await opened("explorer.html");
      const claims = content.tables.find(({ name }) => name === "claims")!.rows;
      for (let state = 0; state < (all ? 50 : 5); state++) {
        const row = claims[(state * 7) % claims.length] as AnyRow;
        const word = String(row["statement"]).split(" ")[state % 3] as string;
        const facet = state % 2 === 0 ? `&is.kind=${row["kind"]}` : `&is.metric=${row["metric"]}`;
        const hash = `#/table/claims?q=${encodeURIComponent(word)}${facet}${state % 5 === 0 ? "&sort=-value" : ""}`;
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
        await page.waitForTimeout(20);
        const shown = await page.locator(".status").first().textContent();
        expect(Number(shown?.split(" ")[0]), hash).toBeGreaterThan(0);
        await page.reload();
        await page.waitForSelector("#app[data-ready]");
        expect(await page.locator(".status").first().textContent(), hash).toBe(shown);
      }
      await close(page);
    });

    if (all)
      test("5,000 claims: small, ready soon, searched at once", async () => {
        const many = written(
          new Map([["explorer.html", siteOf(grown(content, 5000)).get("explorer.html")!]]),
        );
        folders.push(many);
        const size = readFileSync(join(many, "explorer.html")).length;
        const began = performance.now();
        const page = await opened("explorer.html", {}, many);
        const ready = performance.now() - began;
        const paint = `(async () => { const input = document.querySelector("input[type=search]"); input.value = "geely"; const at = performance.now(); input.dispatchEvent(new Event("input", { bubbles: true })); await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return performance.now() - at; })()`;
        const first = Number(await page.evaluate(paint));
        // as long as it takes to read the first row
        await page.waitForTimeout(2500);
        const again = Number(await page.evaluate(paint.replace("geely", "byd")));
        figures.push(
          ["single file, 5,000 claims", `${Math.round(size / 1024)} KiB`],
          ["ready", `${Math.round(ready)} ms`],
        );
        figures.push(
          ["search at once, key to paint", `${Math.round(first)} ms`],
          ["search once the index is made", `${Math.round(again)} ms`],
        );
        expect(size).toBeLessThan(1024 * 1024);
        expect(ready).toBeLessThan(5000);
        expect(again).toBeLessThan(1000);
        await close(page);
      });

    if (all)
      test("50,000 claims: ready soon, and one receipt away", async () => {
        const html = singleFile(grown(content, 50_000), client);
        const many = written(new Map([["explorer.html", html]]));
        folders.push(many);
        const began = performance.now();
        const page = await opened("explorer.html", {}, many);
        const ready = performance.now() - began;
        await page.locator("tbody th a").first().click();
        await page.waitForSelector("dialog[open]");
        figures.push(
          ["single file, 50,000 claims", `${Math.round(html.length / 1024)} KiB`],
          ["ready", `${Math.round(ready)} ms`],
        );
        expect(ready).toBeLessThan(9000);
        await close(page);
      });

    test("200 hostile texts run nothing", async () => {
      const hostile = written(siteOf(poisoned(content)));
      folders.push(hostile);
      for (const path of [
        "index.html",
        "table/claims.html",
        "table/entities.html",
        "analogies.html",
        "explorer.html",
      ]) {
        const page = await opened(path, {}, hostile);
        if (path === "explorer.html") await page.locator("tbody th a").first().click();
        await page.waitForTimeout(100);
        expect(await page.evaluate("globalThis.owned ?? null"), path).toBeNull();
        expect(await page.locator("main img, main iframe, main script, main object").count(), path).toBe(0);
        await close(page);
      }
    });

    test("nothing was asked for from elsewhere, and no page complained", () => {
      figures.push(
        ["requests", String(requests.length)],
        ["errors of console and policy", String(complaints.length)],
      );
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
    });

    // PICTURES=1 npx vitest run tests/explorer/browser.test.ts: no test, and nothing to skip, where nobody asks
    if (process.env["PICTURES"] !== undefined)
      test("pictures for the docs", async () => {
        const pictures = join(projectRoot, "docs/explorer");
        mkdirSync(pictures, { recursive: true });
        for (const [name, path] of [
          ["overview", "index.html"],
          ["receipt", `explorer.html#/table/claims?row=${encodeURIComponent(claim)}`],
          ["table", "explorer.html"],
          ["analogies", "analogies.html"],
        ] as const) {
          const page = await opened(path);
          await page.screenshot({ path: join(pictures, `${name}.png`) });
          await close(page);
        }
      });
  });
}

/** So many claims, each a copy of another with an id and a number of its own. */
function grown(of: DatasetContent, claims: number): DatasetContent {
  return {
    ...of,
    tables: of.tables.map((table) => {
      if (table.name !== "claims") return table;
      const rows = Array.from({ length: claims }, (_, at) => {
        const row = table.rows[at % table.rows.length] as AnyRow;
        return {
          ...row,
          id: `${row["id"]}-${at}`,
          start: Number(row["start"]),
          statement: `${row["statement"]} (${at * 7919})`,
        };
      });
      return { ...table, rows };
    }),
  };
}

const payloads = [
  "</script><script>owned=1</script>",
  "<img src=x onerror=owned=1>",
  '"><svg onload=owned=1>',
  "javascript:owned=1",
  "' autofocus onfocus=owned=1 x='",
  "<iframe srcdoc='<script>parent.owned=1</script>'>",
  "<!--<script>owned=1//-->",
  "\u202e<b>owned</b>\u2028owned=1",
];

/** The first 200 texts of claims, entities and analogies made hostile. */
function poisoned(of: DatasetContent): DatasetContent {
  let count = 0;
  const hostile = (text: string): string =>
    count < 200 ? `${text.slice(0, 3)} ${payloads[count++ % payloads.length]}` : text;
  return {
    ...of,
    tables: of.tables.map((table) => {
      if (!["claims", "entities", "analogies", "sources"].includes(table.name)) return table;
      const texts = table.columns
        .filter(({ kind, name }) => kind === "text" || name === "url")
        .map(({ name }) => name);
      return {
        ...table,
        rows: table.rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, cell]) => [
              name,
              texts.includes(name) && typeof cell === "string" ? hostile(cell) : cell,
            ]),
          ),
        ),
      };
    }),
  };
}
