/** Quotations as they are found, in items of a view. */
import type { QuotationFinding } from "../../../schemas/findings/quotation.ts";
import type { Items } from "./attribution.ts";

export type Content = Items & Pick<QuotationFinding, "kind">;

/** A content with who said it. */
export type Quotation = Content &
  Pick<QuotationFinding, "polarity"> & {
    readonly rule: string;
    readonly speaker: Items | null;
    readonly cue: Items | null;
    /** A name that the words have already been linked to. */
    readonly antecedent: Items | null;
  };
