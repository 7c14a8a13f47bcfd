import { execFileSync } from "node:child_process";

/** What git says in a folder, without the last line feed; undefined where it fails or there is none. */
export function git(root: string, args: readonly string[]): string | undefined {
  // git's own words are never read, but its paths are: without quotes and octal escapes
  const settings = ["-c", "core.quotePath=false"];
  try {
    const said = execFileSync("git", [...settings, ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 256 * 1024 * 1024,
    });
    return said.replace(/\n$/, "");
  } catch {
    return undefined;
  }
}
