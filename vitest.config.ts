import { defineConfig } from "vitest/config";

const long = "tests/run/combinations.test.ts";

export default defineConfig({
  test: {
    setupFiles: ["tests/property-seed.ts"],
    testTimeout: 60_000,
    reporters: ["default", "./tests/tally-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["tests/**/*.test.ts"],
          exclude: [long],
          sequence: { groupOrder: 0 },
        },
      },
      // builds that keep all processors busy for minutes run by themselves: no test of time stands beside them
      { extends: true, test: { name: "builds", include: [long], sequence: { groupOrder: 1 } } },
    ],
  },
});
