import type { Command } from "./command.ts";

export const annotate: Command = {
  name: "annotate",
  summary: "open a page on this machine to annotate articles by keyboard",
  details:
    "Prints an address to open in a browser, and serves it until it is stopped with Ctrl-C. What is accepted there is " +
    "written into the article's annotations at once. The page shows all keys. Nothing is reachable from other machines.",
  arguments: [{ name: "[source]", description: "the article to open; the list of them where none is named" }],
  options: [
    { flags: "--as <name>", description: "as a second curator, into annotations.<name>.yaml" },
    { flags: "--curator <name>", description: "whose name stands in that file (default: git's user.name)" },
    { flags: "--port <N>", description: "the port (default: a free one)", atMost: 65_535 },
  ],
  examples: ["annotate", "annotate wired-2025-01-30-deepseek-automakers --as jo"],
  run: async ({ arguments: [source], options }, { effects, root, today }) => {
    const short = options["as"];
    if (typeof short === "string" && !/^[a-z0-9]+(?:-[a-z0-9]+){0,9}$/.test(short)) {
      effects.report(`--as ${short}: a name is lower-case letters and digits, joined by hyphens`);
      return 2;
    }
    const name = String(options["curator"] ?? (effects.git("config", "user.name") || short));
    const curator = typeof short === "string" ? { short, name, day: today } : undefined;
    const { openAnnotator } = await import("../annotate.ts");
    const { annotatorApp } = await import("../annotator/server.ts");
    const { bundleAnnotator } = await import("../effects/bundle.ts");
    const { newToken, serveOnLoopback } = await import("../effects/serve.ts");
    const annotator = openAnnotator(curator, effects);
    const token = newToken();
    let port = 0;
    const app = annotatorApp(annotator, bundleAnnotator(root), token, () => port);
    const served = await serveOnLoopback(app.fetch, Number(options["port"] ?? 0));
    port = served.port;
    effects.print(`http://127.0.0.1:${port}/${token}/${source === undefined ? "" : `#${source}`}`);
    effects.report("open this address in a browser; Ctrl-C stops");
    return new Promise(() => undefined);
  },
};
