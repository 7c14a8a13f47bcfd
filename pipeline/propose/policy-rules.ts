/**
 * How English says that a government uses an instrument of industrial policy. Patterns are read over wordings (see
 * wording.ts): `quote` is what is quoted, `beneficiary` and `target` are groups of it, and whoever does it is the
 * government before it.
 */
export type PolicyRule = {
  readonly instrument: string;
  readonly pattern: string;
  /** What the id ends with. */
  readonly noun: string;
  /** Another instrument where the beneficiary's words say so. */
  readonly unless?: { readonly beneficiary: RegExp; readonly instrument: string };
  /** Whether an amount of money stands in the quote: without one such verbs say anything. */
  readonly paid?: true;
};

const gave = "(?:gave|given|gives|granted|grants|offered|offers|awarded|awards|handed) ";
const setUp =
  "(?:announced|announces|unveiled|introduced|launched|set up|sets up|created|creates|established) ";

export const policyRules: readonly PolicyRule[] = [
  {
    instrument: "financial-support",
    pattern:
      "(?<quote>(?:backed|backs|supported|supports|subsidised|subsidises|subsidized|subsidizes|bankrolled|bankrolls|propped up|bailed out) {a}(?<beneficiary>{receiver}))",
    noun: "support",
  },
  {
    instrument: "financial-support",
    pattern:
      "(?<quote>(?:poured|put|pumped|injected|invested|spent|ploughed|plowed|channelled|channeled|sunk) {words}(?:into|in|on) {a}(?<beneficiary>{receiver}))",
    noun: "support",
    paid: true,
  },
  {
    instrument: "tax-break",
    pattern: `(?<quote>${gave}{a}{few}tax (?:break|breaks|exemption|exemptions|relief|rebate|rebates|holiday|holidays) (?:to|for) {a}(?<beneficiary>{receiver}))`,
    noun: "tax-breaks",
    unless: {
      beneficiary: /\b(?:buyers|customers|consumers|clients|households|drivers|owners)\b/i,
      instrument: "consumer-tax-break",
    },
  },
  {
    instrument: "tax-credit",
    pattern: `(?<quote>${gave}{a}{few}tax (?:credit|credits) (?:to|for) {a}(?<beneficiary>{receiver}))`,
    noun: "tax-credits",
  },
  {
    instrument: "grant",
    pattern: `(?<quote>${gave}{a}{words}(?:grant|grants) to {a}(?<beneficiary>{receiver}))`,
    noun: "grant",
  },
  {
    instrument: "grant",
    pattern: `(?<quote>${gave}{a}(?<beneficiary>{receiver})(?:a|an|its|grants) {words}(?:grant|grants) )`,
    noun: "grant",
  },
  {
    instrument: "loan",
    pattern: `(?<quote>${gave}{a}{words}(?:loan|loans) to {a}(?<beneficiary>{receiver}))`,
    noun: "loan",
  },
  {
    instrument: "public-fund",
    pattern: `${setUp}(?<quote>{a}{words}(?:fund |{institution}))`,
    noun: "fund",
  },
  {
    instrument: "mandate",
    pattern:
      "(?<quote>(?:require|requires|required|oblige|obliges|obliged|force|forces|forced) {words}to (?:[\\p{L}-]{2,30} ){1,5}?)(?=(?:and|or|by|in|from|before|until|[,.;:—]) )",
    noun: "mandate",
  },
  {
    instrument: "tariff",
    pattern:
      "(?<quote>(?:imposed|imposes|levied|levies|slapped|raised|raises) {words}(?:tariff|tariffs|duty|duties) on {few}(?<target>{thing}|{receiver}|{place}))",
    noun: "tariff",
  },
  {
    instrument: "export-ban",
    pattern: "(?<quote>(?:banned|bans|forbade|forbids) {a}(?:export|exports) of {few}(?<target>{thing}))",
    noun: "export-ban",
  },
];
