import { tables } from "../../../schemas/index.ts";
import { nearest } from "../../../schemas/issue.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

/** Every code of a controlled vocabulary is one that the vocabulary lists. */
export const termsAreListed: Check = ({ article, rows }, reference) => {
  const { codes: listed } = registryOf(reference);
  return tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([name, { vocabulary }]) => {
      if (vocabulary === undefined) return [];
      const allowed = listed.get(vocabulary) ?? new Set<string>();
      return (rows[table.name as keyof typeof rows] ?? []).flatMap((row: AnyRow) => {
        const code = String(row[name]);
        if (allowed.has(code)) return [];
        const codes = [...allowed];
        const near = nearest(code, codes);
        return [
          {
            code: "term-unknown" as const,
            place: placeOfRow(article, row, name),
            found: `${name}: ${code}`,
            expected: `one of ${codes.join(", ") || `the codes of ${vocabulary}, which has none`}`,
            mend:
              near === undefined
                ? `Choose a listed code, or add one to ${vocabulary} in sources/reference/vocabularies.yaml.`
                : `Did you mean ${near}?`,
          },
        ];
      });
    }),
  );
};
