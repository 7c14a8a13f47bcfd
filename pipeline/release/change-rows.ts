/** The rows of the table `changes`. */
import type { Change } from "../../schemas/release/changes.ts";
import { compareIds } from "../../schemas/table.ts";
import { type Atom, atomKey } from "./atoms.ts";
import type { Given } from "./derived-reasons.ts";
import type { Difference } from "./difference.ts";
import type { ReleasedDataset } from "./released.ts";
import type { SchemaChange } from "./schema-changes.ts";

/**
 * The changes that the release before carries and those of this difference that have a reason, by id. What must not
 * be repeated is left empty, in old rows as in new ones: the values of what is now redacted, and words of texts that
 * may not be republished, which stand in the row itself and nowhere else.
 */
export function changeRows(
  difference: Difference,
  atoms: readonly Atom[],
  known: ReadonlyMap<string, Given>,
): Change[] {
  const { before, after } = difference;
  if (before === undefined) return [];
  const versions = { version: after.version, previous_version: before.version };
  const carried = (before.tables.get("changes")?.rows ?? []) as readonly Change[];
  const own = atoms.flatMap((atom): Change[] => {
    const given = known.get(atomKey(atom));
    if (given === undefined) return [];
    const { table: table_name, id: row_id, column: column_name, change } = atom;
    const id = `${after.version}/${atomKey(atom)}`;
    const value = given.reason === "redacted" ? { before: null, after: atom.after } : atom;
    return [
      {
        ...{ id, ...versions, table_name, row_id, column_name, change },
        ...{ before: value.before, after: value.after, reason: given.reason, note: given.note },
      },
    ];
  });
  const redacted = new Set(
    atoms.filter((atom) => known.get(atomKey(atom))?.reason === "redacted").map((atom) => atomKey(atom)),
  );
  const isRedacted = ({ table_name: table, row_id, column_name: column }: Change): boolean =>
    row_id !== null &&
    (redacted.has(atomKey({ table, id: row_id, column })) ||
      redacted.has(atomKey({ table, id: row_id, column: null })));
  const mayRepeat = republishable(before, after);
  return [
    ...carried.map((row) => (isRedacted(row) ? emptied(row) : row)),
    ...own,
    ...difference.schema.map((change) => schemaRow(change, versions)),
  ]
    .map((row) => (mayRepeat(row) ? row : emptied(row)))
    .sort(compareIds);
}

/** The columns that hold words of the source's text. */
const wordColumns: ReadonlySet<string> = new Set(["exact", "restored"]);

/** Whether a change holds no words of a text that may not be republished; ids of rows begin with their source's. */
function republishable(before: ReleasedDataset, after: ReleasedDataset): (change: Change) => boolean {
  const sources = [before, after].flatMap(({ tables }) => tables.get("sources")?.rows ?? []);
  // the later release has the last word
  const free = new Map(sources.map((row) => [row["id"], row["text_may_be_republished"]]));
  return ({ row_id, column_name }) =>
    row_id === null || !wordColumns.has(column_name ?? "") || free.get(row_id.split("/")[0] ?? "") === true;
}

function emptied(change: Change): Change {
  return { ...change, before: null, after: null };
}

function schemaRow(
  { table: table_name, column: column_name, aspect, change, before, after }: SchemaChange,
  versions: Pick<Change, "version" | "previous_version">,
): Change {
  const what = column_name === null ? table_name : `${table_name}.${column_name}`;
  // no list stands in a cell: which codes came or went shows in the datapackage.json of the two releases
  const values = aspect === "codes" ? { before: null, after: null } : { before, after };
  return {
    id: `${versions.version}/${what}.${aspect === "codes" ? `codes-${change}` : aspect}`,
    ...versions,
    ...{ table_name, row_id: null, column_name, change, ...values, reason: "schema-change", note: null },
  };
}
