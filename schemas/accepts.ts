import type { Cell, Column, Kind } from "./column.ts";
import { daysSinceEpoch, identifierPattern, isoDate, isWellFormedText } from "./column.ts";
import type { AnyRow, Table } from "./table.ts";

type Accepts = (cell: NonNullable<Cell>) => boolean;

const isIdentifier: Accepts = (cell) => typeof cell === "string" && identifierPattern.test(cell);
const isText: Accepts = (cell) => typeof cell === "string" && isWellFormedText(cell);

const accepting: Record<Kind, (column: Column) => Accepts> = {
  identifier: () => isIdentifier,
  reference: () => isIdentifier,
  text: () => isText,
  term: () => isText,
  pattern: ({ pattern }) => {
    const form = pattern as RegExp;
    return (cell) => typeof cell === "string" && isWellFormedText(cell) && form.test(cell);
  },
  uri:
    ({ rule }) =>
    (cell) =>
      rule.safeParse(cell).success,
  code: ({ codes }) => {
    const allowed = new Set<Cell>(codes);
    return (cell) => allowed.has(cell);
  },
  integer: ({ minimum = 0 }) => {
    return (cell) => typeof cell === "number" && (cell | 0) === cell && cell >= minimum;
  },
  number: () => Number.isFinite,
  boolean: () => (cell) => typeof cell === "boolean",
  date: () => (cell) => typeof cell === "string" && isoDate.test(cell) && !Number.isNaN(daysSinceEpoch(cell)),
};

/**
 * Whether `rowSchema` takes a row, found without the record that Zod keeps of where and why not, which cost a tenth
 * of a build: a row that is refused here goes to Zod for the reasons. A property test holds the two to one verdict.
 */
export function acceptsRow({ columns }: Table): (row: AnyRow) => boolean {
  const definitions = Object.entries(columns).map(([name, column]) => ({
    name,
    nullable: column.nullable,
    accepts: accepting[column.kind](column),
  }));
  // many cells of a column are the one before once more: source, digest, rule, curator, day
  const accepted: (Cell | undefined)[] = definitions.map(() => undefined);
  return (row) => {
    for (let at = 0; at < definitions.length; at++) {
      const { name, nullable, accepts } = definitions[at] as (typeof definitions)[number];
      const cell = row[name];
      if (cell === null ? nullable : cell !== undefined && (cell === accepted[at] || accepts(cell))) {
        accepted[at] = cell;
      } else {
        return false;
      }
    }
    let unknown = -definitions.length;
    for (const _ in row) unknown++;
    return unknown === 0;
  };
}
