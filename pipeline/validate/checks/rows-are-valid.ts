import { acceptsRow } from "../../../schemas/accepts.ts";
import { tables } from "../../../schemas/index.ts";
import { rowSchema } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

const schemas = tables.map((table) => ({ table, schema: rowSchema(table), accepts: acceptsRow(table) }));

/** Every row keeps the rules of its table's columns. */
export const rowsAreValid: Check = ({ article, rows }) =>
  schemas.flatMap(({ table, schema, accepts }) =>
    (rows[table.name as keyof typeof rows] ?? []).flatMap((row) => {
      if (accepts(row)) return [];
      const parsed = schema.safeParse(row);
      if (parsed.success) return [];
      return parsed.error.issues.map((issue) => ({
        code: "row-invalid" as const,
        place: placeOfRow(article, row, issue.path.map(String)[0]),
        found: `${table.name}.${issue.path.join(".")} of ${row.id}: ${issue.message}`,
        expected: "a value that the column's definition allows",
        mend: `See schemas/tables/${table.name}.ts.`,
      }));
    }),
  );
