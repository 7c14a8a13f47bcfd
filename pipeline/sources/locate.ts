import { type AnnotationList, annotationLists } from "../../schemas/annotation.ts";
import type { LocateAnnotation } from "../../schemas/article.ts";
import type { Locate } from "../extract/yaml.ts";

type AnnotationsById = {
  readonly [List in AnnotationList | "drafts"]?: readonly { id: string }[] | undefined;
};

/** Finds annotations by list and id in the file that holds them. */
export function locateAnnotation(annotations: AnnotationsById, locate: Locate): LocateAnnotation {
  let positions: ReturnType<typeof positionsOf> | undefined;
  return (list, id, field) => {
    positions ??= positionsOf(annotations);
    const path = positions.get(`${list}/${id}`);
    return path === undefined ? locate([]) : locate(field === undefined ? path : [...path, field]);
  };
}

/** Asked for where something is wrong, so made then. */
function positionsOf(
  annotations: AnnotationsById,
): ReadonlyMap<string, readonly [AnnotationList | "drafts", number]> {
  return new Map(
    [...annotationLists, "drafts" as const].flatMap((list) =>
      (annotations[list] ?? []).map(({ id }, index) => [`${list}/${id}`, [list, index]] as const),
    ),
  );
}
