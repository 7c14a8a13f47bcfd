import { join } from "node:path";
import { buildSync } from "esbuild";
import type { Assets } from "./server.ts";

/** The client as one script and one style sheet, made when the annotator starts: nothing generated is kept. */
export function bundleClient(root: string): Assets {
  const build = (entry: string): string => {
    const { outputFiles } = buildSync({
      absWorkingDir: root,
      entryPoints: [join("pipeline/annotator/client", entry)],
      bundle: true,
      format: "esm",
      target: "es2022",
      minify: true,
      write: false,
      logLevel: "silent",
    });
    return outputFiles[0]?.text ?? "";
  };
  return { script: build("main.ts"), style: build("page.css") };
}
