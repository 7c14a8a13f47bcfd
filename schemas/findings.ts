import type { TextRange } from "./document.ts";

/** What every extractor hands over: a range of the text and the name of the rule that found it there. */
export type Finding = TextRange & { readonly rule: string };
