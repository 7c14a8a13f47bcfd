import { type Check, placeOfRow } from "../check.ts";

/** The expression that ends a span of time is another one, and does not end before the span begins. */
export const spansAreOrdered: Check = ({ article, rows: { times } }) => {
  if (times.every(({ until_id }) => until_id === null)) return [];
  const rowOf = new Map(times.map((row) => [row.id, row]));
  return times.flatMap((row) => {
    const until = row.until_id === null ? undefined : rowOf.get(row.until_id);
    if (until === undefined || (until !== row && !isBefore(until.ends_on, row.starts_on))) return [];
    return [
      {
        code: "interval-order" as const,
        place: placeOfRow(article, row, "until_id"),
        found: `until ${until.id}, which ends on ${until.ends_on}, in ${row.id}, which starts on ${row.starts_on}`,
        expected: "another expression, which does not end before this one starts",
        mend: "Name the annotation that ends the span, or correct the values of the two.",
      },
    ];
  });
};

function isBefore(left: string | null, right: string | null): boolean {
  return left !== null && right !== null && left < right;
}
