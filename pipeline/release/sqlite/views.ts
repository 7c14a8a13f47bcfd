/** The wide tables as views: the same columns as in the release's files, joined when they are asked for. */
import { claims_wide } from "../../../schemas/release/claims_wide.ts";
import { quotations_wide } from "../../../schemas/release/quotations_wide.ts";
import type { claims } from "../../../schemas/tables/claims.ts";
import type { quotations } from "../../../schemas/tables/quotations.ts";
import { quotedName } from "./schema.ts";

type Joined<Wide extends { columns: object }, Narrow extends { columns: object }> = Record<
  Exclude<keyof Wide["columns"], keyof Narrow["columns"]>,
  string
>;

/** Columns of both wide tables that come from the source and from the two ends of the chain of attributions. */
const shared = {
  hops: "last.hop",
  publication_id: "first.agent_id",
  publication_name: "publication.name",
  publication_mode: "first.mode",
  originator_id: "last.agent_id",
  originator_name: "originator.name",
  originator_kind: "originator.kind",
  originator_mode: "last.mode",
  originator_cue: "last.cue",
  source_title: "source.title",
  source_publisher: "source.publisher",
  source_published_on: "source.published_on",
  source_url: "source.url",
  source_condition: "source.condition",
} as const;

const sharedJoins = [
  "JOIN sources AS source ON source.id = row.source_id",
  "JOIN attributions AS first ON first.target_id = row.id AND first.hop = 0",
  "JOIN attributions AS last ON last.target_id = row.id AND last.hop = (SELECT max(hop) FROM attributions WHERE target_id = row.id)",
  "JOIN entities AS publication ON publication.id = first.agent_id",
  "JOIN entities AS originator ON originator.id = last.agent_id",
];

const ofClaims: Joined<typeof claims_wide, typeof claims> = {
  subject_name: "subject.name",
  subject_kind: "subject.kind",
  metric_label: "measured.label",
  metric_group: 'measured."group"',
  quantity_kind: "quantity.kind",
  quantity_exact: "quantity.exact",
  object_name: "object.name",
  place_name: "place.name",
  quotation_kind: "quotation.kind",
  speaker_id: "quotation.speaker_id",
  speaker_name: "speaker.name",
  ...shared,
};

const claimJoins = [
  "JOIN entities AS subject ON subject.id = row.subject_id",
  "JOIN metrics AS measured ON measured.id = row.metric",
  "LEFT JOIN quantities AS quantity ON quantity.id = row.quantity_id",
  "LEFT JOIN entities AS object ON object.id = row.object_id",
  "LEFT JOIN entities AS place ON place.id = row.place_id",
  "LEFT JOIN quotations AS quotation ON quotation.id = row.quotation_id",
  "LEFT JOIN entities AS speaker ON speaker.id = quotation.speaker_id",
];

const ofQuotations: Joined<typeof quotations_wide, typeof quotations> = {
  speaker_name: "speaker.name",
  speaker_kind: "speaker.kind",
  speaker_description: "speaker.description",
  claims: "(SELECT count(*) FROM claims WHERE claims.quotation_id = row.id)",
  ...shared,
};

const quotationJoins = ["LEFT JOIN entities AS speaker ON speaker.id = row.speaker_id"];

/** The tables of the release that the database has as views. */
export const viewed: ReadonlySet<string> = new Set([claims_wide.name, quotations_wide.name]);

/** `CREATE VIEW` of every wide table. */
export function createViews(): string[] {
  return [
    viewOf(quotations_wide, "quotations", ofQuotations, quotationJoins),
    viewOf(claims_wide, "claims", ofClaims, claimJoins),
  ];
}

function viewOf(
  { name, columns }: { readonly name: string; readonly columns: object },
  narrow: string,
  joined: Readonly<Record<string, string>>,
  joins: readonly string[],
): string {
  const selected = Object.keys(columns).map(
    (column) => `${joined[column] ?? `row.${quotedName(column)}`} AS ${quotedName(column)}`,
  );
  const from = [`FROM ${narrow} AS row`, ...joins, ...sharedJoins];
  return `CREATE VIEW ${quotedName(name)} AS\nSELECT\n  ${selected.join(",\n  ")}\n${from.join("\n")}`;
}
