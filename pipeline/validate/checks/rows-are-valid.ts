import { acceptsRow } from "../../../schemas/accepts.ts";
import type { Article } from "../../../schemas/article.ts";
import { tables } from "../../../schemas/index.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { type AnyRow, rowSchema } from "../../../schemas/table.ts";
import { expectation, mendOf } from "../../../schemas/value-messages.ts";
import { type Check, placeOfRow, rowsOf } from "../check.ts";

const schemas = tables.map((table) => ({
  name: table.name as string,
  schema: rowSchema(table),
  accepts: acceptsRow(table),
}));

/** Every row keeps the rules of its table's columns. */
export const rowsAreValid: Check = ({ article, rows }) => {
  const issues: Issue[] = [];
  for (const definition of schemas) {
    for (const row of rowsOf(rows, definition.name)) {
      if (!definition.accepts(row)) issues.push(...faultsOf(definition, article, row));
    }
  }
  return issues;
};

function faultsOf({ name, schema }: (typeof schemas)[number], article: Article, row: AnyRow): Issue[] {
  const parsed = schema.safeParse(row, { error: expectation, reportInput: true });
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    code: "row-invalid" as const,
    place: placeOfRow(article, row, issue.path.map(String)[0]),
    found: `${name}.${issue.path.join(".")} of ${row["id"]}: ${JSON.stringify(issue.input)}`,
    expected: issue.message,
    mend: mendOf(issue.message),
  }));
}
