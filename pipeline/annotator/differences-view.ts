/** What the page of differences is told. Offsets are UTF-16 units. */
import type { AnnotationList, Taking } from "../../schemas/annotation.ts";
import type { Issue } from "../../schemas/issue.ts";

/** What one curator says of the words: the fields of the annotation, and where it stands. */
export type Reading = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly fields: Readonly<Record<string, unknown>>;
};

export type Difference = {
  readonly key: string;
  readonly list: AnnotationList;
  readonly left: Reading | undefined;
  readonly right: Reading | undefined;
  /** Whose reading was taken; undefined while it is open. */
  readonly taken: Taking | undefined;
};

/** A line of the table of agreement; see pipeline/agree.ts. */
type TableAgreement = {
  readonly list: string;
  readonly first: number;
  readonly second: number;
  readonly both: number;
  readonly f1: number | undefined;
  readonly kappa: number | undefined;
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
  readonly agreements: readonly TableAgreement[];
  readonly issues: readonly Issue[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What the curator should know of the last step; empty where it was done. */
  readonly notice: string;
};
