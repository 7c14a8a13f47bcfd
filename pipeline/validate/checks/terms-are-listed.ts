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

type Allowed = ReadonlyMap<string, unknown>;
const none: Allowed = new Map();

/** Every code of a controlled vocabulary is one that the vocabulary lists; one that is missing is one problem. */
export const termsAreListed: Check = ({ article, rows }, reference) => {
  const { terms } = registryOf(reference);
  const issues = new Map<string, Issue>();
  for (const column of listed) {
    const allowed = terms.get(column.vocabulary) ?? none;
    for (const row of rowsOf(rows, column.table)) {
      const code = row[column.name] ?? null;
      const key = `${column.vocabulary}/${code}`;
      if (code === null || allowed.has(String(code)) || issues.has(key)) continue;
      issues.set(key, unlisted(article, row, column, allowed));
    }
  }
  return [...issues.values()];
};

function unlisted(
  article: Article,
  row: AnyRow,
  { name, vocabulary }: (typeof listed)[number],
  allowed: Allowed,
): Issue {
  const code = String(row[name]);
  const codes = [...allowed.keys()];
  const near = nearest(code, codes);
  return {
    code: "term-unknown",
    place: placeOfRow(article, row, name),
    found: `${name}: ${code}`,
    expected: `one of ${codes.join(", ") || `the codes of ${vocabulary}, which has none`}`,
    mend:
      near === undefined
        ? `Choose a listed code (playbook terms <word> searches them), or add one to sources/reference/vocabularies/${vocabulary}.yaml.`
        : `Did you mean ${near}?`,
  };
}
