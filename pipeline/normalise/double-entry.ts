import type { AnnotationList } from "../../schemas/annotation.ts";
import type { Cell } from "../../schemas/column.ts";
import type { TextRange } from "../../schemas/document.ts";
import type { Anchored } from "../../schemas/extraction.ts";
import type { Finding } from "../../schemas/findings.ts";
import type { DoubleEntry, EntryField } from "../../schemas/normalised.ts";

type Values = Readonly<Record<string, Cell>>;

/** Which columns of a table are entered twice. */
export type EnteredTwice = {
  readonly list: AnnotationList;
  /** A difference in one of these fails the build. */
  readonly binding: readonly string[];
  /** Bind only where the two spans are the same: within a wider name another name may stand. */
  readonly bindsSameSpanOnly?: boolean;
  /** A difference in one of these is counted. */
  readonly counted: readonly string[];
  /** Whether the build fails where no rule reads anything from the curator's span. */
  readonly mustBeRead: boolean;
};

/** Sets a curated row beside the reading of the finding that overlaps it. */
export function enterTwice(
  { list, binding, bindsSameSpanOnly = false, counted, mustBeRead }: EnteredTwice,
  { annotation, range }: Anchored,
  row: Values,
  finding: Finding | undefined,
  reading: Values | undefined,
): DoubleEntry {
  const sameSpan = finding !== undefined && sameRange(finding, range);
  const fields = (names: readonly string[], isBinding: boolean): EntryField[] =>
    names.map((name) => ({
      name,
      curated: row[name] ?? null,
      read: reading?.[name] ?? null,
      binding: isBinding,
    }));
  return {
    list,
    annotation_id: annotation.id,
    override: ("override" in annotation ? annotation.override : undefined) ?? null,
    rule: finding?.rule ?? null,
    mustBeRead,
    sameSpan,
    fields:
      reading === undefined
        ? []
        : [...fields(binding, sameSpan || !bindsSameSpanOnly), ...fields(counted, false)],
  };
}

function sameRange(left: TextRange, right: TextRange): boolean {
  return left.start === right.start && left.end === right.end;
}
