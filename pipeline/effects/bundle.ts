import { buildSync } from "esbuild";

/** A script or a style sheet with all that it imports, made small: nothing generated is kept. */
function bundle(root: string, entry: string, format: "esm" | "iife" = "esm"): string {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format,
    target: "es2022",
    minify: true,
    write: false,
    logLevel: "silent",
    // what a folder around the project says of TypeScript changes no byte
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? "";
}

/** Script and style of a page. */
export type Bundled = { readonly script: string; readonly style: string };

/** Those of the explorer, which stand in its one file: its script is no module. */
export function bundleExplorer(root: string): Bundled {
  const folder = "pipeline/explorer";
  return {
    script: bundle(root, `${folder}/client/main.ts`, "iife"),
    style: bundle(root, `${folder}/style.css`),
  };
}

/** Those of the annotator, which its server hands out. */
export function bundleAnnotator(root: string): Bundled {
  const folder = "pipeline/annotator/client";
  return { script: bundle(root, `${folder}/main.ts`), style: bundle(root, `${folder}/page.css`) };
}
