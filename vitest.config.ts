import { defineConfig } from "vitest/config";

/** What takes minutes: `make test-long`. */
const long = "tests/**/*.long.test.ts";
/** Spark keeps all processors busy: no test of time stands beside it. */
const cluster = "tests/cluster/*.long.test.ts";

export default defineConfig({
  test: {
    setupFiles: ["tests/property-seed.ts"],
    // vitest leaves one processor to a person who watches; nobody does here
    maxWorkers: "100%",
    // no test replaces a module: loading them once a worker saves a fifth of the time
    isolate: false,
    testTimeout: 60_000,
    reporters: ["default", "./tests/tally-reporter.ts"],
    projects: [
      { extends: true, test: { name: "tests", include: ["tests/**/*.test.ts"], exclude: [long] } },
      {
        extends: true,
        // every expression that a module makes is recorded as the module loads
        test: { name: "long", include: [long], exclude: [cluster], isolate: true },
      },
      { extends: true, test: { name: "cluster", include: [cluster], sequence: { groupOrder: 1 } } },
    ],
  },
});
