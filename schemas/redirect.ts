/** What curators write in sources/redirects.yaml: what became of ids that a release had and the next one has not. */
import { z } from "zod";
import { identifierPattern } from "./column.ts";
import { reasonCodes } from "./reasons.ts";
import { releaseNumber, tableName, words } from "./scalar.ts";
import { redirectKinds } from "./tables/id_redirects.ts";
import { values } from "./value-messages.ts";

const id = z.string().regex(identifierPattern, values.rowId.expected);

const redirect = z
  .strictObject({
    table: tableName,
    id: id.describe("The id that is no more"),
    kind: z.enum(redirectKinds),
    targets: z.array(id).optional().describe("Where its meaning is now; none where it is withdrawn"),
    last_version: releaseNumber.describe("The last release that had the id"),
    reason: z.enum(reasonCodes),
    note: words.optional(),
  })
  .superRefine(({ kind, targets = [] }, context) => {
    const right =
      kind === "withdrawn"
        ? targets.length === 0
        : kind === "split"
          ? targets.length > 1
          : targets.length === 1;
    if (!right)
      context.addIssue({
        code: "custom",
        path: ["kind"],
        message: `${expected[kind]} for ${kind}`,
        input: kind,
      });
  });

const expected: Record<(typeof redirectKinds)[number], string> = {
  moved: "one target",
  merged: "one target",
  split: "two targets or more",
  withdrawn: "no target",
};

export type Redirect = z.output<typeof redirect>;

export const redirectsFile = z.strictObject({
  redirects: z.array(redirect).superRefine((redirects, context) => {
    const targetsOf = new Map<string, readonly string[]>();
    redirects.forEach(({ table, id: retired, targets = [] }, index) => {
      const key = `${table} ${retired}`;
      if (targetsOf.has(key)) {
        context.addIssue({
          code: "custom",
          path: [index, "id"],
          message: "an id that no other redirect has",
          input: retired,
        });
      }
      targetsOf.set(
        key,
        targets.map((target) => `${table} ${target}`),
      );
    });
    redirects.forEach(({ table, id: retired }, index) => {
      if (!leadsBack(`${table} ${retired}`, targetsOf)) return;
      context.addIssue({
        code: "custom",
        path: [index, "targets"],
        message: "targets that do not lead back to the id",
        input: retired,
      });
    });
  }),
});

function leadsBack(start: string, targetsOf: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(targetsOf.get(start) ?? [])];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === start) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    open.push(...(targetsOf.get(at) ?? []));
  }
  return false;
}
