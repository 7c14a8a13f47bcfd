import type { Finding } from "../findings.ts";
import type { RestorationEntry } from "../reference.ts";

/** A machine-paraphrased phrase found in a text. */
export type RestorationFinding = Finding & {
  /** Id of the entry that it was found by. */
  readonly entry: string;
  /** The standard wording, inflected and in the letter case of the printed phrase. */
  readonly restored: string;
  readonly kind: RestorationEntry["kind"];
};
