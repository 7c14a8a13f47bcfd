import type { Command } from "./command.ts";

export const diff: Command = {
  name: "diff",
  summary: "list the rows and cells that differ between two datasets",
  arguments: [
    { name: "<old>", description: "a folder, a .tar.gz, a .zip or the address of an archive" },
    { name: "<new>", description: "another" },
  ],
  options: [
    { flags: "--json", description: "everything as JSON" },
    { flags: "--summary", description: "Markdown for a comment on a pull request" },
  ],
  examples: [
    "diff tests/releases/industrial-playbook-0.1.0.tar.gz output",
    "diff old/output output --summary",
  ],
  run: async ({ arguments: [old = "", now = ""], options }, { effects, paint, fail, locate }) => {
    const work = await import("../diff.ts");
    const form = options["json"] ? "json" : options["summary"] ? "summary" : "text";
    const issues = await work.diff([locate(old), locate(now)], form, effects, paint);
    return issues.length > 0 ? fail(issues) : 0;
  },
};
