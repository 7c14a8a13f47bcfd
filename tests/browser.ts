/** The browser that tests of pages use: Debian's chromium, which CI installs. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((place) => existsSync(place));

/** "" where there is a browser, or why tests that need one are skipped, for their names. */
export const noBrowser = path === undefined ? " (skipped: there is no chromium)" : "";

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: path as string, args: ["--no-sandbox"] });
