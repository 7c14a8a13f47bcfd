/** What the pages tell besides rows; nothing but JSON, so that it can be inlined too. */
import type { AnyRow } from "../../schemas/table.ts";

/** The citation in one form, with the extension of the files that hold it. */
export type CitedAs = { readonly form: string; readonly extension: string; readonly text: string };

/** What a release knows of those before it; rows are those of the table `changes`, of all releases so far. */
export type History = { readonly previous: string | null; readonly rows: readonly AnyRow[] };

export type About = {
  readonly quality: unknown;
  readonly repository: string;
  /** How to cite the dataset, in each form that there is; the plain one first. */
  readonly citations: readonly CitedAs[];
  /** What differs from earlier releases; null where the pages are of no release. */
  readonly history: History | null;
};
