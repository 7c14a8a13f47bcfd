import { type AnnotationList, annotationLists } from "../../schemas/annotation.ts";
import type { LocateAnnotation } from "../../schemas/article.ts";
import type { Locate } from "../extract/yaml.ts";

/** Finds annotations by list and id in the file that holds them. */
export function locateAnnotation(
  annotations: { readonly [List in AnnotationList]?: readonly { id: string }[] | undefined },
  locate: Locate,
): LocateAnnotation {
  const positions = new Map<string, readonly [AnnotationList, number]>(
    annotationLists.flatMap((list) =>
      (annotations[list] ?? []).map(({ id }, index) => [`${list}/${id}`, [list, index]] as const),
    ),
  );
  return (list, id, field) => {
    const path = positions.get(`${list}/${id}`);
    return path === undefined ? locate([]) : locate(field === undefined ? path : [...path, field]);
  };
}
