/** A browser with the annotator open in it, on sources in memory; what is typed is counted. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { openAnnotator } from "../../pipeline/annotate.ts";
import { annotatorApp } from "../../pipeline/annotator/server.ts";
import { bundleAnnotator } from "../../pipeline/effects/bundle.ts";
import { serveOnLoopback } from "../../pipeline/effects/serve.ts";
import { type Files, memoryEffects, projectRoot } from "../memory-effects.ts";

/** Where distributions put it; CI installs it. */
export const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath as string, args: ["--no-sandbox"] });

export type Opened = {
  readonly page: Page;
  /** What the page complained of: errors, and what its policy kept out. */
  readonly complaints: string[];
  readonly keys: () => number;
  /** Presses keys one after the other, with nothing between them. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Waits until everything that was done is written and shown. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const assets = bundleAnnotator(projectRoot);

export async function open(browser: Browser, files: Files, source: string, options = {}): Promise<Opened> {
  let port = 0;
  let asked = 0;
  const app = annotatorApp(openAnnotator(undefined, memoryEffects(files)), assets, "token", () => port);
  const served = await serveOnLoopback(async (request) => {
    asked++;
    try {
      return await app.fetch(request);
    } finally {
      asked--;
    }
  });
  port = served.port;
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`http://127.0.0.1:${port}/token/#${source}`);
  await page.waitForSelector(source === "" ? ".list a" : source.includes("/") ? ".settle" : "#text p");
  let keys = 0;
  const settled = async (): Promise<void> => {
    // the page asks what would become of a draft when it has rested for a while
    do await page.waitForTimeout(300);
    while (asked > 0);
    await page.waitForTimeout(50);
  };
  await settled();
  return {
    page,
    complaints,
    keys: () => keys,
    press: async (...pressed) => {
      for (const key of pressed) await page.keyboard.press(key);
      keys += pressed.length;
    },
    type: async (text) => {
      await page.keyboard.type(text);
      keys += text.length;
    },
    settled,
    close: async () => {
      await page.close();
      await served.close();
    },
  };
}
