import type { z } from "zod";
import type { Issue } from "../../schemas/issue.ts";

/** A JSON text as the tool's record; the first thing that is wrong with it where it is none. */
export function readJson<T>(
  file: string,
  content: string,
  schema: z.ZodType<T>,
  tool: string,
  line?: number,
): { readonly value: T } | { readonly issue: Issue } {
  const wrong = (found: string): { readonly issue: Issue } => ({
    issue: {
      code: "import-record",
      place: { file, ...(line === undefined ? {} : { line }) },
      found,
      expected: `JSON as ${tool} writes it`,
      mend: `Export the file from ${tool} anew.`,
    },
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return wrong("a text that is no JSON");
  }
  const { data, error } = schema.safeParse(parsed);
  if (error === undefined) return { value: data };
  const path = error.issues[0]?.path.join(".") ?? "";
  return wrong(path === "" ? "another kind of record" : `a missing or wrong value at ${path}`);
}
