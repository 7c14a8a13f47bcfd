/** What the page is told of an article. Offsets are UTF-16 units, for that is how a browser counts. */
import type { Issue } from "../../schemas/issue.ts";

export type MarkState = "confirmed" | "proposed" | "rejected" | "open";

export type Mark = {
  readonly key: string;
  readonly state: MarkState;
  readonly list: string;
  /** The annotation's id; of a proposal the one that it would have. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The lines of the file that say it, or would. */
  readonly yaml: string;
  /** Of a quantity that no claim uses: what a claim of it may say. */
  readonly claim?: Readonly<Record<string, unknown>>;
  /** The row that the build makes of it; undefined of a proposal. */
  readonly row?: Readonly<Record<string, unknown>>;
};

/** A name of the text that the registry lacks, as its entry may begin. */
export type UnknownName = { readonly name: string; readonly kind: string; readonly described: string };

/** What a build would say against the article, and the key of the annotation that it is about. */
export type Problem = Issue & { readonly of?: string };

export type View = {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly names: readonly UnknownName[];
  readonly issues: readonly Problem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What happened that the curator should know: a file changed meanwhile, an edit that was refused. */
  readonly notice: string;
  /** Whether the last edit was refused: nothing of it is written. */
  readonly refused: boolean;
};

/** What would become of the article by edits that are not done. */
export type Preview = {
  readonly yaml: string;
  readonly issues: readonly Problem[];
  readonly row?: Readonly<Record<string, unknown>>;
  readonly refused?: string;
};
