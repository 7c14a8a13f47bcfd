import type { Issue, Place } from "../../schemas/issue.ts";

/** What to say of sources, or of the program, that were written while a build read them. */
export function moving(place: Place, what: string): Issue {
  return {
    code: "source-moving",
    place,
    found: `${what}, which was written while the build read it`,
    expected: "files that stand still",
    mend: "Build again.",
  };
}
