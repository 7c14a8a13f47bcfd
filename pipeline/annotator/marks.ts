import { type AnnotationList, annotationLists } from "../../schemas/annotation.ts";
import type { Extraction } from "../../schemas/extraction.ts";
import type { ArticleRows } from "../../schemas/normalised.ts";
import { layoutOf } from "../annotations/layout.ts";
import { writtenItem } from "../annotations/written.ts";
import type { Proposal } from "./perform.ts";
import type { Mark, MarkState } from "./view.ts";

/** Everything that is said of the text, or would be, by where it stands: longer spans before those within them. */
export function marksOf(
  extraction: Extraction,
  rows: ArticleRows,
  proposals: readonly Proposal[],
  file: string,
  claims: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Mark[] {
  const yaml = linesById(file);
  const rowOf = rowsById(rows);
  const claimed = new Set(extraction.anchored.claims.map(({ annotation }) => annotation.quantity));
  const claimOf = (list: string, id: string): Pick<Mark, "claim"> => {
    const claim = list === "quantities" ? claims.get(id) : undefined;
    return claim === undefined ? {} : { claim };
  };
  const confirmed = annotationLists.flatMap((list) =>
    extraction.anchored[list].map(({ annotation, range }): Mark => {
      const { id } = annotation;
      const row = rowOf.get(`${list}/${id}`);
      return {
        key: `${list}/${id}`,
        state: stateOf(list, annotation, claimed),
        list,
        id,
        start: range.start,
        end: range.end,
        fields: annotation,
        yaml: yaml.get(`${list}/${id}`) ?? "",
        ...(row === undefined ? {} : { row }),
        ...claimOf(list, id),
      };
    }),
  );
  const proposed = proposals.map(
    ({ key, list, start, end, fields }): Mark => ({
      key,
      state: "proposed",
      list,
      id: String(fields["id"]),
      start,
      end,
      fields,
      yaml: writtenItem(fields),
      ...claimOf(list, String(fields["id"])),
    }),
  );
  return [...confirmed, ...proposed].toSorted(
    (left, right) => left.start - right.start || right.end - left.end || rank(left.list) - rank(right.list),
  );
}

function rank(list: string): number {
  return annotationLists.indexOf(list as AnnotationList);
}

/** A number that no claim uses is open until it is dismissed. */
function stateOf(
  list: AnnotationList,
  annotation: object,
  claimed: ReadonlySet<string | undefined>,
): MarkState {
  const { id = "", dismissed } = annotation as { id?: string; dismissed?: string };
  if (list === "rejections" || dismissed !== undefined) return "rejected";
  return list === "quantities" && !claimed.has(id) ? "open" : "confirmed";
}

function linesById(file: string): Map<string, string> {
  return new Map(
    layoutOf(file).lists.flatMap(({ name, items }) =>
      items.map(({ id, start, end }) => [`${name}/${id}`, file.slice(start, end)] as const),
    ),
  );
}

/** The rows of annotations, by the list and the id that their own ids end with. */
function rowsById(rows: ArticleRows): Map<string, Record<string, unknown>> {
  return new Map(
    Object.values(rows)
      .flat()
      .map((row) => [row.id.split("/").slice(-2).join("/"), row as unknown as Record<string, unknown>]),
  );
}
