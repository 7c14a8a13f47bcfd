import { buildSync } from "esbuild";

/** A script or a style sheet with all that it imports, made small: nothing generated is kept. */
export function bundle(root: string, entry: string, format: "esm" | "iife" = "esm"): string {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format,
    target: "es2022",
    minify: true,
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
