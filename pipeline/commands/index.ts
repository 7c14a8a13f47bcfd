import type { Command } from "./command.ts";

/** The only list of commands, in the order of the help; each is loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  add: async () => (await import("./add.ts")).add,
  build: async () => (await import("./build.ts")).build,
  propose: async () => (await import("./propose.ts")).proposeCommand,
  annotate: async () => (await import("./annotate.ts")).annotate,
  agree: async () => (await import("./agree.ts")).agreeCommand,
  check: async () => (await import("./check.ts")).check,
  verify: async () => (await import("./verify.ts")).verify,
  extract: async () => (await import("./extract.ts")).extract,
  explain: async () => (await import("./explain.ts")).explain,
  compare: async () => (await import("./compare.ts")).compare,
  terms: async () => (await import("./terms.ts")).terms,
  import: async () => (await import("./import.ts")).importCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  diff: async () => (await import("./diff.ts")).diff,
  site: async () => (await import("./site.ts")).site,
  release: async () => (await import("./release.ts")).release,
  cache: async () => (await import("./cache.ts")).cache,
  schemas: async () => (await import("./schemas.ts")).schemas,
  worker: async () => (await import("./worker.ts")).worker,
};
