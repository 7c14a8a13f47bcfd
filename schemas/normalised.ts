import type { AnnotationList } from "./annotation.ts";
import type { Article } from "./article.ts";
import type { Cell } from "./column.ts";
import type { Span } from "./document.ts";
import type { NameKind } from "./findings/name.ts";
import type { Analogy } from "./tables/analogies.ts";
import type { Attribution } from "./tables/attributions.ts";
import type { Byline } from "./tables/bylines.ts";
import type { Claim } from "./tables/claims.ts";
import type { Event } from "./tables/events.ts";
import type { Mention } from "./tables/mentions.ts";
import type { Policy } from "./tables/policies.ts";
import type { Quantity } from "./tables/quantities.ts";
import type { Quotation } from "./tables/quotations.ts";
import type { Relation } from "./tables/relations.ts";
import type { Restoration } from "./tables/restorations.ts";
import type { Source } from "./tables/sources.ts";
import type { Time } from "./tables/times.ts";

/** The rows that one article yields, by table. */
export type ArticleRows = {
  readonly sources: readonly Source[];
  readonly bylines: readonly Byline[];
  readonly mentions: readonly Mention[];
  readonly restorations: readonly Restoration[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly quotations: readonly Quotation[];
  readonly claims: readonly Claim[];
  readonly attributions: readonly Attribution[];
  readonly relations: readonly Relation[];
  readonly events: readonly Event[];
  readonly policies: readonly Policy[];
  readonly analogies: readonly Analogy[];
};

/** One field that curator and normaliser both read from the same characters. */
export type EntryField = {
  readonly name: string;
  readonly curated: Cell;
  readonly read: Cell;
  /** Whether a difference fails the build; others are only counted. */
  readonly binding: boolean;
};

/** Double entry: what a curator says of a span beside what a rule reads there. */
export type DoubleEntry = {
  readonly list: AnnotationList;
  readonly annotation_id: string;
  /** Why the curator's value stands all the same, where one is given. */
  readonly override: string | null;
  /** The rule that found something there; null where none did. */
  readonly rule: string | null;
  /** Whether a missing reading fails the build. */
  readonly mustBeRead: boolean;
  readonly sameSpan: boolean;
  readonly fields: readonly EntryField[];
};

/** A person, organisation or place that a text names and no mention knows: shown to curators, in no table. */
export type NameRow = Pick<Mention, "id" | "source_id" | "source_digest" | "start" | "end" | "exact"> & {
  readonly kind: NameKind;
  /** The weightiest evidence for the kind. */
  readonly origin: string;
  /** The id of the first name or mention of this text that means the same; null where that is this one. */
  readonly same_as: string | null;
  /** An entity that the name may mean; null where nothing but likeness speaks for any. */
  readonly may_be: string | null;
  /**
   * Why: it is another form of a name of the entity's ("Intel Corp." of "Intel"), has its initials, is what the
   * entity's initials stand for, or is a person's surname.
   */
  readonly because: "form" | "initials" | "initials-of" | "surname" | null;
};

/** What an article means: its rows, and the double entries that stand behind them. */
export type Normalised = {
  readonly article: Article;
  readonly rows: ArticleRows;
  readonly entries: readonly DoubleEntry[];
  /** Rules' quotations that are no rows: no curator confirmed them, and the text may not be republished. */
  readonly withheld: number;
  readonly names: readonly NameRow[];
  readonly digits: DigitLedger;
};

/** What became of the digits of a text that stand in no quantity and no time. */
export type DigitLedger = {
  /** Names that hold a number, by the rule that says so. */
  readonly named: Readonly<Record<string, number>>;
  /** Runs of digits that nothing reads. */
  readonly unread: readonly Span[];
};
