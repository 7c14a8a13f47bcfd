import type { AnnotationsFile } from "./annotation.ts";
import type { CanonicalText, TextRange } from "./document.ts";
import type { Place } from "./issue.ts";
import type { SourceFile } from "./source.ts";

/** Where an annotation stands in its file, and one of its fields where a field is named. */
export type LocateAnnotation = (list: string, id: string, field?: string) => Place;

/** One source as it comes from sources/: its text, its record and what curators said of it. */
export type Article = {
  readonly source: SourceFile;
  readonly annotations: AnnotationsFile;
  readonly canonical: CanonicalText;
  readonly raw_sha256: string;
  readonly text_sha256: string;
  readonly locate: LocateAnnotation;
  /** Where words of the text stand. */
  readonly locateText: (range: TextRange) => Place;
  /** Where a field of the bibliographic record stands. */
  readonly locateSource: (field: string) => Place;
};
