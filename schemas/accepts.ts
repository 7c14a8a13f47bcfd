import type { Cell, Column, Kind } from "./column.ts";
import { daysSinceEpoch, identifierPattern, isoDate, isWellFormedText } from "./column.ts";
import type { AnyRow, Table } from "./table.ts";

type Accepts = (cell: NonNullable<Cell>) => boolean;

const isIdentifier: Accepts = (cell) => typeof cell === "string" && identifierPattern.test(cell);
const isText: Accepts = (cell) => typeof cell === "string" && isWellFormedText(cell);
/** The days that every year has: whether it has another is for the calendar to say. */
const dayOfAnyYear =
  /^\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/;
const isDay: Accepts = (cell) =>
  typeof cell === "string" &&
  (dayOfAnyYear.test(cell) || (isoDate.test(cell) && !Number.isNaN(daysSinceEpoch(cell))));

/** An address in printable ASCII: what Zod asks of any other besides (blanks at its ends, its scheme) is plain to see. */
const isPlainAddress: Accepts = (cell) =>
  typeof cell === "string" && /^https?:\/\/[!-~]+$/.test(cell) && URL.canParse(cell);

const accepting: Record<Kind, (column: Column) => Accepts> = {
  identifier: () => isIdentifier,
  reference: () => unlessRepeated(isIdentifier),
  text: () => unlessRepeated(isText),
  term: () => unlessRepeated(isText),
  pattern: ({ pattern }) => {
    const form = pattern as RegExp;
    return unlessRepeated((cell) => isText(cell) && form.test(cell as string));
  },
  uri: ({ rule }) => {
    return (cell) => isPlainAddress(cell) || rule.safeParse(cell).success;
  },
  code: ({ codes }) => {
    const allowed = new Set<Cell>(codes);
    return (cell) => allowed.has(cell);
  },
  integer: ({ minimum = 0 }) => {
    return (cell) => typeof cell === "number" && (cell | 0) === cell && cell >= minimum;
  },
  number: () => Number.isFinite,
  boolean: () => (cell) => typeof cell === "boolean",
  date: () => unlessRepeated(isDay),
};

/** The same, sooner: many cells of a column are the one before once more (source, digest, rule, curator, day). */
function unlessRepeated(accepts: Accepts): Accepts {
  let accepted: Cell = null;
  return (cell) => {
    if (cell === accepted) return true;
    if (!accepts(cell)) return false;
    accepted = cell;
    return true;
  };
}

/**
 * Whether `rowSchema` takes a row, found without the record that Zod keeps of where and why not, which cost a tenth
 * of a build: a row that is refused here goes to Zod for the reasons. A property test holds the two to one verdict.
 */
export function acceptsRow({ columns }: Table): (row: AnyRow) => boolean {
  const names = Object.keys(columns);
  const definitions = Object.values(columns);
  const accepts = definitions.map((column) => accepting[column.kind](column));
  const nullable = definitions.map((column) => column.nullable);
  return (row) => {
    let at = 0;
    // a row has its cells in the order of the columns: none has to be looked up by its name
    for (const name in row) {
      if (names[at] !== name) return inAnyOrder(row);
      const cell = row[name];
      if (cell === null ? !nullable[at] : cell === undefined || !(accepts[at] as Accepts)(cell)) return false;
      at++;
    }
    return at === names.length;
  };

  function inAnyOrder(row: AnyRow): boolean {
    let unknown = -names.length;
    for (const _ in row) unknown++;
    return (
      unknown === 0 &&
      names.every((name, at) => {
        const cell = row[name];
        return cell === null ? nullable[at] : cell !== undefined && accepts[at]?.(cell);
      })
    );
  }
}
