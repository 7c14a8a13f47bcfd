/** The site as people see it: opened from a folder, offline, in a real browser. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firstState, type State, writeState } from "../../pipeline/explorer/client/state.ts";
import type { DatasetContent } from "../../pipeline/explorer/dataset.ts";
import { singleFile } from "../../pipeline/explorer/single-file.ts";
import { launch, noBrowser } from "../browser.ts";
import { projectRoot } from "../memory-effects.ts";
import { builtEstimates } from "../run/estimates.ts";
import { aboutOf, client, content, contentOf, siteOf, written } from "./built-site.ts";
import { grown } from "./grown.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const source = "wired-2025-01-30-deepseek-automakers";
const claim = `${source}/claims/ai-investment`;
/** Milliseconds where every page is looked at, or all is made anew. */
const patience = 300_000;
const figures: [what: string, figure: string][] = [];

/** What is looked at: all of it, or what takes no minute. */
export type Extent = "all" | "some";

/** The tests of the site in a browser. */
export function lookAtTheSite(extent: Extent): void {
  const all = extent === "all";
  describe.skipIf(noBrowser !== "")(`the site in a browser${noBrowser}`, () => {
    const folders: string[] = [];
    const site = siteOf(content);
    const folder = written(site, "a/b");
    folders.push(folder);
    let estimates: DatasetContent;
    let compared: string;
    const address = (path: string, of = folder): string => `file://${join(of, path)}`;
    let browser: Browser;
    const complaints: string[] = [];
    const requests: string[] = [];

    beforeAll(async () => {
      browser = await launch();
      const { files } = await builtEstimates();
      estimates = await contentOf(files);
      compared = written(siteOf(estimates), "a/b");
      folders.push(compared);
    }, patience);
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

    const dialog = `explorer.html#/table/claims?row=${encodeURIComponent(claim)}`;
    const statics: readonly string[] = [
      "index.html",
      "table/claims.html",
      "table/sources.html",
      "entity/byd-auto.html",
      `source/${source}.html`,
      "analogies.html",
      "comparisons.html",
      `comparison/${idsOf("claim_groups")[0]}.html`,
      "timeline.html",
      "tables.html",
      "dictionary.html",
      "quality.html",
      "changes.html",
      "download.html",
      "404.html",
    ];
    const views: readonly string[] = [
      "explorer.html",
      "explorer.html#/table/claims",
      "explorer.html#/table/claims?q=zzzz",
      "explorer.html#/table/entities?is.kind=company&sort=-name",
      "explorer.html#/entity/deepseek",
      `explorer.html#/source/${source}`,
      `explorer.html#/comparison/${idsOf("claim_groups")[0]}`,
      ..."analogies comparisons timeline tables dictionary quality changes download nowhere"
        .split(" ")
        .map((page) => `explorer.html#/${page}`),
      dialog,
      "explorer.html#/?row=nothing",
    ];
    const few = ["index.html", "explorer.html#/table/claims", dialog];

    test("axe finds nothing on any page, light and dark, with the dialog open and closed", {
      timeout: patience,
    }, async () => {
      const found: string[] = [];
      const paths = all ? [...statics, ...views] : few;
      for (const colorScheme of all ? (["light", "dark"] as const) : (["light"] as const)) {
        for (const path of paths) {
          const page = await opened(path, { colorScheme });
          found.push(...(await violations(page)).map((violation) => `${path}, ${colorScheme}: ${violation}`));
          await close(page);
        }
        if (!all) continue;
        const page = await opened("comparisons.html", { colorScheme }, compared);
        found.push(...(await violations(page)));
        await close(page);
      }
      figures.push([
        "axe: pages looked at, violations",
        `${(paths.length + 1) * (all ? 2 : 1)}, ${found.length}`,
      ]);
      expect(found).toEqual([]);
    });

    test("no page is wider than a screen of 320 or 768 pixels", { timeout: patience }, async () => {
      const wide: string[] = [];
      for (const path of all ? [...statics, ...views] : few) {
        const page = await opened(path);
        for (const width of [320, 768]) {
          await page.setViewportSize({ width, height: 700 });
          const scrolled = Number(await page.evaluate("document.documentElement.scrollWidth"));
          if (scrolled > width) wide.push(`${path}: ${scrolled}`);
        }
        await close(page);
      }
      expect(wide).toEqual([]);
    });

    test("a receipt is one activation away, by keyboard, and Escape gives the focus back", async () => {
      const page = await opened("explorer.html#/table/claims");
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
      await link.click();
      await page.waitForSelector("dialog[open]");
      await page.keyboard.press("Escape");
      await page.waitForSelector("dialog", { state: "detached" });
      await close(page);
      figures.push(["activations to a receipt, by mouse or keyboard", "1, 1"]);
    });

    test("an address leads to its receipt, and from there to the next one", async () => {
      const page = await opened(`explorer.html#/table/claims?row=${encodeURIComponent(claim)}`);
      expect(await page.locator("dialog mark").textContent()).toBe(
        "over $200 billion into AI-related corporations",
      );
      expect(await page.locator("dialog .chain").textContent()).toContain("Stanford researchers");
      const before = await page.locator("#receipt-title").textContent();
      await page.getByRole("button", { name: "Next" }).click();
      await until(page, `document.querySelector("#receipt-title").textContent !== ${JSON.stringify(before)}`);
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

    test("states of filters survive a reload", { timeout: patience }, async () => {
      const page = await opened("explorer.html");
      const look = (): Promise<unknown> =>
        page.evaluate(
          `["main .status", "thead", "tbody th a", "#receipt-title"].map((each) => document.querySelector(each)?.textContent ?? null)`,
        );
      const settled = async ({ of, row }: State): Promise<void> => {
        const title = JSON.stringify(of.replaceAll("_", " "));
        const dialog = row === "" ? "=== null" : "!== null";
        await until(
          page,
          `document.querySelector("h1")?.textContent === ${title} && document.querySelector("dialog[open]") ${dialog}`,
        );
      };
      let [rows, same] = [0, 0];
      const states = randomStates(all ? 50 : 5);
      for (const state of states) {
        const hash = writeState(state);
        await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
        await until(page, `location.hash === ${JSON.stringify(hash)}`);
        await settled(state);
        const shown = await look();
        await page.reload();
        await page.waitForSelector("#app[data-ready]");
        await settled(state);
        expect(await look(), hash).toEqual(shown);
        rows += /^0 /.test(String((shown as string[])[0])) ? 0 : 1;
        same++;
      }
      figures.push(["random states that survive a reload", `${same} of ${states.length}`]);
      expect(rows).toBeGreaterThan(states.length / 3);
      await close(page);
    });

    test("from the overview to the receipt of a number", async () => {
      const page = await opened("explorer.html");
      await page.locator("main .fact a").click();
      await page.waitForSelector("dialog[open]");
      expect(await page.locator("dialog mark").textContent()).toBe(
        "over $200 billion into AI-related corporations",
      );
      const steps = await page.locator("dialog .steps").innerText();
      expect(steps).toMatch(/“over \$200 billion” → \S+ → more than \$200 billion \(> 200000000000 USD\)/);
      await photographed(page, "receipt");
      await close(page);
    });

    test("from cars to AI: an analogy, both its sides, and its receipt", async () => {
      const page = await opened("explorer.html");
      await page.getByRole("link", { name: "Analogies" }).click();
      await page.waitForSelector(".pair");
      const pair = page.locator(".pair").first();
      expect(await pair.locator("h2 a").allTextContents()).toEqual([
        "Chinese AI sector",
        "Chinese auto industry",
      ]);
      expect(await pair.locator(".who").first().textContent()).toBe("drawn by WIRED");
      await photographed(page, "analogies");
      await pair.locator("li > a").first().click();
      await page.waitForSelector("dialog[open]");
      expect(await page.locator("#receipt-title").textContent()).toContain("In AI as in cars");
      await page.keyboard.press("Escape");
      await pair.locator("h2 a").first().click();
      await until(page, `document.querySelector("h1").textContent === "Chinese AI sector"`);
      await photographed(page, "entity");
      await close(page);
    });

    test("from a difference between two sources to both of its sentences", async () => {
      const page = await opened("explorer.html", {}, compared);
      await page.getByRole("link", { name: "Comparisons" }).click();
      await page.waitForSelector("svg.axis");
      await page.locator("section h2 a").first().click();
      await page.waitForSelector("ol blockquote");
      const differing = page.locator("ol.rows > li").filter({ hasText: "differs from 1" });
      expect(await page.locator("ol.rows > li").first().locator("mark").textContent()).toBe(
        "gave 160 billion dollars to firms that work on artificial intelligence",
      );
      expect(await differing.first().locator("mark").textContent()).toContain(
        "more than 200 billion dollars",
      );
      await photographed(page, "comparison");
      await differing.first().locator("a").first().click();
      await page.waitForSelector("dialog[open]");
      const own = await page.locator("dialog mark").textContent();
      await page.locator("dialog .standings li.differs a").first().click();
      await until(page, `document.querySelector("dialog mark").textContent !== ${JSON.stringify(own)}`);
      expect(await page.locator("dialog .standings").textContent()).toContain("differs from");
      await page.getByRole("link", { name: "Side by side" }).click();
      await page.waitForSelector("dialog", { state: "detached" });
      expect(await page.locator("h1").textContent()).toContain("Public money given");
      await close(page);
    });

    test("no link leads nowhere, from a folder and below /a/b/", { timeout: patience }, async () => {
      const broken: string[] = [];
      let links = 0;
      const server = createServer((request, response) => {
        const path = decodeURIComponent(new URL(request.url ?? "", "http://x").pathname);
        const file = path.startsWith("/a/b/") ? join(folder, path.slice(5)) : "";
        if (!existsSync(file)) return response.writeHead(404).end();
        response.writeHead(200, { "content-type": file.endsWith(".css") ? "text/css" : "text/html" });
        return response.end(readFileSync(file));
      });
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a/b/`;
      const paths = [...site.keys()].filter((path) => path.endsWith(".html"));
      for (const from of [`file://${folder}/`, root]) {
        const context = await browser.newContext({ offline: from !== root, javaScriptEnabled: true });
        const page = await context.newPage();
        const seen = new Map<string, boolean>();
        for (const path of all ? paths : ["index.html", "entity/byd-auto.html"]) {
          await page.goto(`${from}${path}`);
          const hrefs = (await page.evaluate(
            "[...document.querySelectorAll('[href]')].map(({ href }) => href)",
          )) as string[];
          for (const href of hrefs) {
            if (!href.startsWith(from)) {
              if (!/^https?:|^data:/.test(href) || href.startsWith("http://127"))
                broken.push(`${path} → ${href}`);
              continue;
            }
            links++;
            const [target = "", place = ""] = href.slice(from.length).split("#");
            const key = `${target || "index.html"}#${place}`;
            if (!seen.has(key)) seen.set(key, await isThere(from, target, place));
            if (seen.get(key) === false) broken.push(`${path} → ${href}`);
          }
        }
        await context.close();
      }
      async function isThere(from: string, target: string, place: string): Promise<boolean> {
        if (target !== "" && !existsSync(join(folder, target))) return false;
        if (from === root && !(await fetch(`${root}${target}`)).ok) return false;
        const html = site.get(target || "index.html") ?? "";
        return place === "" || place.startsWith("/") || html.includes(` id="${decodeURIComponent(place)}"`);
      }
      server.close();
      figures.push(["links looked at, broken, in all pages", `${links}, ${broken.length}`]);
      expect([...new Set(broken)]).toEqual([]);
    });

    if (all)
      test("every address within the single file leads somewhere", { timeout: patience }, async () => {
        const page = await opened("explorer.html");
        const there = new Set<string>();
        const next = views
          .map((view) => view.split("#")[1])
          .filter((hash) => hash !== undefined && hash !== "/nowhere");
        for (let hash = next.pop(); hash !== undefined; hash = next.pop()) {
          if (there.has(hash)) continue;
          there.add(hash);
          await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
          await until(page, `location.hash === ${JSON.stringify(`#${hash}`)}`);
          await page.waitForTimeout(10);
          expect(await page.locator("h1").textContent(), hash).not.toContain("nothing at this address");
          const hrefs = (await page.evaluate(
            `[...document.querySelectorAll('a[href^="#/"]')].map((link) => link.getAttribute("href").slice(1))`,
          )) as string[];
          // receipts are looked at by themselves
          for (const href of hrefs) if (!href.includes("row=")) next.push(href);
        }
        figures.push(["addresses within the single file", `${there.size}, 0 broken`]);
        expect(there.size).toBeGreaterThan(80);
        await close(page);
      });

    test("what a receipt marks is the slice of the source's text, and its hash the text's", {
      timeout: patience,
    }, async () => {
      const text = Array.from(
        readFileSync(join(projectRoot, "sources/articles", source, "article.txt"), "utf8"),
      );
      const rows = content.tables.filter(({ isSpanned }) => isSpanned).flatMap((table) => table.rows);
      const looked = all ? rows : rows.filter((_, at) => at % 40 === 0);
      const page = await opened("explorer.html");
      let resolved = 0;
      for (const row of looked) {
        await page.evaluate(
          `location.hash = ${JSON.stringify(writeState({ ...firstState, row: String(row["id"]) }))}`,
        );
        await until(
          page,
          `document.querySelector("dialog .steps")?.textContent.includes(${JSON.stringify(`Row${row["id"]}`)})`,
        );
        const marked = await page.locator("dialog mark").textContent();
        const hash = await page.locator("dialog .hash").textContent();
        expect(marked, String(row["id"])).toBe(text.slice(Number(row["start"]), Number(row["end"])).join(""));
        expect(hash?.slice(0, 16)).toBe(row["source_digest"]);
        resolved++;
      }
      figures.push(["receipts that resolve", `${resolved} of ${looked.length}`]);
      await close(page);
    });

    test("printed, a page has its receipts and none of its tools", async () => {
      const page = await opened("explorer.html#/table/claims");
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("header.site").isVisible()).toBe(false);
      expect(await page.locator("tbody th").first().isVisible()).toBe(true);
      await close(page);
    });

    if (all)
      for (const [count, most] of [
        [5000, { size: 1024, ready: 1000 }],
        [50_000, { size: Number.POSITIVE_INFINITY, ready: 3000 }],
      ] as const)
        test(`${count} claims with all that stands beside them: small, ready soon, searched at once`, {
          timeout: patience,
        }, async () => {
          const many = grown(content, count);
          const html = singleFile(many, aboutOf(content), client);
          const place = written(new Map([["explorer.html", html]]));
          folders.push(place);
          const size = Math.round(html.length / 1024);
          const loads: Times[] = [];
          for (let load = 0; load < 3; load++) loads.push(await timesOf(place));
          const times = Object.fromEntries(
            steps.map((step) => [step, least(loads.map((of) => of[step]))]),
          ) as Times;
          figures.push([`single file, ${count} claims`, `${size} KiB`]);
          for (const step of steps)
            figures.push([
              `  ${step}`,
              `${times[step].busy} ms of the processor, ${times[step].wall} ms by the clock`,
            ]);
          expect(size).toBeLessThanOrEqual(most.size);
          // other tests take the processor away: the page's own time is what it can be held to
          for (const step of ["overview ready", "table ready"] as const)
            expect(times[step].busy, step).toBeLessThanOrEqual(most.ready);
          if (count === 5000)
            for (const step of ["search at once", "search later"] as const)
              expect(times[step].busy, step).toBeLessThanOrEqual(100);
        });

    /** What the steps of one visit take, each page loaded anew. */
    async function timesOf(place: string): Promise<Times> {
      const overview = await timed("explorer.html", place);
      await close(overview.page);
      const { page, ready, took } = await timed("explorer.html#/table/claims", place);
      const first = await took(paintOf("geely"));
      // as long as it takes to read the first row
      await page.waitForTimeout(2500);
      const later = await took(paintOf("byd"));
      const receipt = await took(
        `(async () => { document.querySelector("tbody th a").click(); while (document.querySelector("dialog[open]") === null) await new Promise((done) => setTimeout(done)); })()`,
      );
      await close(page);
      return {
        "overview ready": overview.ready,
        "table ready": ready,
        "search at once": first,
        "search later": later,
        "first receipt": receipt,
      };
    }

    /** Waits until an expression holds. The page's policy lets nothing in it evaluate one, so it is asked from outside. */
    async function until(page: Page, expression: string): Promise<void> {
      const holds = () => page.evaluate(`Boolean(${expression})`);
      await expect.poll(holds, { interval: 10, timeout: 10_000, message: expression }).toBe(true);
    }

    /** Opens a page and tells how long that took, and what else takes: processor time of the page's thread and the clock's. */
    async function timed(path: string, of: string) {
      const page = await (
        await browser.newContext({ offline: true, viewport: { width: 1200, height: 900 } })
      ).newPage();
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      const threadTime = async (): Promise<number> => {
        const { metrics } = await session.send("Performance.getMetrics");
        return (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN) * 1000;
      };
      const took = async (run: string | (() => Promise<unknown>)): Promise<Taken> => {
        const [before, clock] = [await threadTime(), performance.now()];
        await (typeof run === "string" ? page.evaluate(run) : run());
        const wall = performance.now() - clock;
        const after = await threadTime();
        // a page in a new process counts from 0
        const busy = after < before ? after : after - before;
        return { busy: Math.round(busy), wall: Math.round(wall) };
      };
      const ready = await took(async () => {
        await page.goto(address(path, of));
        await page.waitForSelector("#app[data-ready]");
      });
      return { page, ready, took };
    }

    test("200 hostile texts run nothing", { timeout: patience }, async () => {
      const poison = poisoned(content);
      const hostile = written(siteOf(poison.content));
      folders.push(hostile);
      expect(poison.count).toBe(200);
      const paths = all
        ? [...statics, ...views]
        : [...few, "table/entities.html", "explorer.html#/analogies"];
      for (const path of paths) {
        const page = await opened(path, {}, hostile);
        if (path === "explorer.html#/table/claims") await page.locator("tbody th a").first().click();
        await page.evaluate(`document.querySelectorAll("details").forEach((each) => { each.open = true; })`);
        await page.waitForTimeout(50);
        expect(await page.evaluate("globalThis.owned ?? null"), path).toBeNull();
        expect(await page.locator("main img, main iframe, main script, main object").count(), path).toBe(0);
        expect(await page.locator(`a[href^="javascript"]`).count(), path).toBe(0);
        await close(page);
      }
      figures.push(["hostile texts, pages, that ran", `${poison.count}, ${paths.length}, 0`]);
    });

    test("the same rows make the same bytes, and few of them", () => {
      const again = siteOf(content);
      const differing = [...site.keys()].filter((path) => again.get(path) !== site.get(path));
      expect(differing).toEqual([]);
      const [script, style] = [client.script, client.style].map((text) => gzipSync(text).length / 1024);
      figures.push(
        ["bytes on rebuild", `identical, ${site.size} files`],
        ["compressed script, style", `${script?.toFixed(1)} KiB, ${style?.toFixed(1)} KiB`],
      );
      expect(script).toBeLessThanOrEqual(25);
      expect(style).toBeLessThanOrEqual(5);
    });

    test("nothing was asked for from elsewhere, and no page complained", () => {
      figures.push(
        ["requests", String(requests.length)],
        ["errors of console and policy", String(complaints.length)],
      );
      expect(requests).toEqual([]);
      expect(complaints).toEqual([]);
    });

    // pictures for the docs: PICTURES=1 npx vitest run tests/explorer/browser.test.ts
    async function photographed(page: Page, name: string): Promise<void> {
      if (process.env["PICTURES"] === undefined) return;
      const pictures = join(projectRoot, "docs/explorer");
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    }

    test("the overview and a table that is searched", async () => {
      const page = await opened("index.html");
      expect(await page.locator(".counters li").count()).toBe(5);
      await photographed(page, "overview");
      await page.getByRole("link", { name: "Search", exact: true }).click();
      await page.waitForSelector("#app[data-ready]");
      await page.locator("input[type=search]").fill("china");
      await page.locator("select").first().selectOption("quantity");
      await until(page, `/^[1-9] of /.test(document.querySelector(".status").textContent)`);
      await photographed(page, "table");
      await close(page);
    });
  });
}

const steps = ["overview ready", "table ready", "search at once", "search later", "first receipt"] as const;
/** Milliseconds of the processor and by the clock. */
type Taken = { readonly busy: number; readonly wall: number };
type Times = Readonly<Record<(typeof steps)[number], Taken>>;

/**
 * The least of several: a page does the same each time that it is loaded, and whatever else runs only adds to what
 * that takes, to the processor's time too, whose caches it empties.
 */
const least = (taken: readonly Taken[]): Taken => ({
  busy: Math.min(...taken.map(({ busy }) => busy)),
  wall: Math.min(...taken.map(({ wall }) => wall)),
});

/** From a word typed to the rows painted. */
const paintOf = (word: string): string =>
  `(async () => { const input = document.querySelector("input[type=search]"); input.value = "${word}"; input.dispatchEvent(new Event("input", { bubbles: true })); await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); })()`;

const idsOf = (table: string): string[] =>
  (content.tables.find(({ name }) => name === table)?.rows ?? []).map((row) => String(row["id"]));

/** States as people make them, always the same ones: a table, words of a row, its values, an order, columns, a receipt. */
function randomStates(count: number): State[] {
  let seed = 7;
  const below = (most: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const tables = content.tables.filter(({ rows }) => rows.length > 1);
  return Array.from({ length: count }, () => {
    const { name, columns, rows } = one(tables);
    const row = one(rows);
    const words = Object.values(row).filter((cell) => typeof cell === "string" && cell.includes(" "));
    const coded = columns.filter(({ kind }) => kind === "code" || kind === "term" || kind === "boolean");
    const facet = coded.length > 0 ? one(coded).name : "id";
    const value = row[facet];
    return {
      ...{ ...firstState, page: "table", of: name },
      words: words.length > 0 && below(2) === 0 ? (one(String(one(words)).split(" ")) ?? "") : "",
      facets: value != null && below(2) === 0 ? { [facet]: String(value) } : {},
      sort: below(2) === 0 ? `${below(2) === 0 ? "-" : ""}${one(columns).name}` : "",
      columns: below(2) === 0 ? [one(columns).name] : [],
      row: below(3) === 0 ? String(row["id"]) : "",
    };
  });
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
function poisoned(of: DatasetContent): { readonly content: DatasetContent; readonly count: number } {
  let count = 0;
  const hostile = (text: string): string =>
    count < 200 ? `${text.slice(0, 3)} ${payloads[count++ % payloads.length]}` : text;
  const hostileContent = {
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
  return { content: hostileContent, count };
}
