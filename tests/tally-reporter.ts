import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line, and fails it in CI where a test was skipped. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.filter((each) => each === state).length;
    const skipped = count("skipped");
    process.stdout.write(`${count("passed")} passed, ${count("failed")} failed, ${skipped} skipped\n`);
    if (skipped > 0 && process.env["REQUIRE_EVERY_TEST"] !== undefined) {
      process.stdout.write("a test was skipped, and here none may be\n");
      process.exitCode = 1;
    }
  }
}
