/** What the page of differences is told. Offsets are UTF-16 units. */
import type { AnnotationList, Taking } from "../../schemas/annotation.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { Agreement } from "../agreement/agreement.ts";
import type { Reading } from "../agreement/settled.ts";

export type Difference = {
  readonly key: string;
  readonly list: AnnotationList;
  readonly left: Reading | undefined;
  readonly right: Reading | undefined;
  /** Whose reading was taken; undefined while it is open. */
  readonly taken: Taking | undefined;
};

export type DifferencesView = {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** The names of the two curators. */
  readonly curators: readonly [string, string];
  readonly differences: readonly Difference[];
  /** How many differences were settled, those among them that are none any more. */
  readonly settled: number;
  readonly agreements: readonly Agreement[];
  readonly issues: readonly Issue[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the curator should know of the last step; empty where it was done. */
  readonly notice: string;
};
