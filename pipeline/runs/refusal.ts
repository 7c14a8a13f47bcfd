/** What ends a build from within: issues that come up where pieces are asked for. */
import type { Issue } from "../../schemas/issue.ts";

/** An error that carries issues. */
export function refusal(issues: readonly Issue[]): Error {
  return Object.assign(new Error("a run that was worked on again is refused"), { issues });
}

/** The issues that an error carries; undefined for any other error. */
export function issuesOf(error: unknown): readonly Issue[] | undefined {
  return error instanceof Error && "issues" in error ? (error.issues as readonly Issue[]) : undefined;
}
