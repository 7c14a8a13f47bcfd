import type { Article } from "../../../schemas/article.ts";
import { tables } from "../../../schemas/index.ts";
import { type Issue, nearest } from "../../../schemas/issue.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { AnyRow, Table } from "../../../schemas/table.ts";
import { type Check, placeOfRow, rowsOf } from "../check.ts";

/** The columns that hold a code of a vocabulary, with their tables. */
const listed = tables.flatMap(({ name: table, columns }: Table) =>
  Object.entries(columns).flatMap(([name, { vocabulary }]) =>
    vocabulary === undefined ? [] : { table, name, vocabulary },
  ),
);

const none: ReadonlySet<string> = new Set();

/** Every code of a controlled vocabulary is one that the vocabulary lists. */
export const termsAreListed: Check = ({ article, rows }, reference) => {
  const { codes } = registryOf(reference);
  const issues: Issue[] = [];
  for (const column of listed) {
    const allowed = codes.get(column.vocabulary) ?? none;
    for (const row of rowsOf(rows, column.table)) {
      if (!allowed.has(String(row[column.name]))) issues.push(unlisted(article, row, column, allowed));
    }
  }
  return issues;
};

function unlisted(
  article: Article,
  row: AnyRow,
  { name, vocabulary }: (typeof listed)[number],
  allowed: ReadonlySet<string>,
): Issue {
  const code = String(row[name]);
  const codes = [...allowed];
  const near = nearest(code, codes);
  return {
    code: "term-unknown",
    place: placeOfRow(article, row, name),
    found: `${name}: ${code}`,
    expected: `one of ${codes.join(", ") || `the codes of ${vocabulary}, which has none`}`,
    mend:
      near === undefined
        ? `Choose a listed code, or add one to ${vocabulary} in sources/reference/vocabularies.yaml.`
        : `Did you mean ${near}?`,
  };
}
