/**
 * How English says that something happened. Patterns are read over a wording (see wording.ts); `quote` is what is
 * quoted, `patient` to whom or what it happened, `noun` what the id ends with where `noun` of the rule does not say.
 */
export type EventRule = {
  readonly kind: string;
  readonly pattern: string;
  readonly noun: string;
  /** What a claim says of it, where one says the same: the kind, the metric, and which way it moves. */
  readonly claim?: {
    readonly kind: "change" | "state";
    readonly metric: string;
    readonly trend?: "up" | "down";
  };
  /** Kinds of entity that do it; nobody does it where there are none. */
  readonly agents: readonly string[];
};

const firms = ["company", "institution"];
const actors = [...firms, "government", "group", "publication", "person"];
const states = ["government", "institution"];
const began = "(?:begin|begins|began|begun|start|starts|started|beginning|starting) ";
const measure =
  "(?:fund|plan|programme|program|scheme|strategy|subsidy|subsidies|tariff|tariffs|incentive|incentives|package|law|rule|rules|policy|policies|quota|quotas|ban|credits|breaks) ";

export const eventRules: readonly EventRule[] = [
  {
    kind: "founding",
    pattern: `(?<quote>(?:founded|established|set up|began|begun|started|begin|start)(?: life)? (?:in )?{time})`,
    noun: "founding",
    agents: firms,
  },
  {
    kind: "change-of-business",
    pattern:
      "(?<quote>(?:turned|turning|transitioned|transitioning|switched|switching|pivoted|pivoting|diversified|diversifying|moved|moving|branched out) (?:to|into) (?:[a-z]{1,30} ){1,4}?(?:in {time}|(?=[,.;])))",
    noun: "new-business",
    agents: firms,
    claim: { kind: "state", metric: "business-entry" },
  },
  {
    kind: "market-entry",
    pattern: `(?<quote>${began}(?:to )?(?<noun>export|exporting|sell|selling|ship|shipping|operate|operating))`,
    noun: "market-entry",
    agents: firms,
  },
  {
    kind: "market-entry",
    pattern: "(?<quote>(?:entered|entering) {a}{few}market )",
    noun: "market-entry",
    agents: firms,
  },
  {
    kind: "market-exit",
    pattern: "(?<quote>(?:left|leaving|quit|pulled out of|withdrew from) {a}{few}(?:market |{place}))",
    noun: "market-exit",
    agents: firms,
  },
  {
    kind: "public-attention",
    pattern: "(?<quote>(?:made|make|makes|making|grabbed|hit) {few}(?<noun>headlines))",
    noun: "headlines",
    agents: actors,
  },
  {
    kind: "public-attention",
    pattern:
      "(?:gained|gaining|won|drew|attracted|earned|received|found) (?<quote>{few}(?<noun>recognition|attention|fame|notice|acclaim))",
    noun: "attention",
    agents: actors,
    claim: { kind: "change", metric: "recognition", trend: "up" },
  },
  {
    kind: "public-attention",
    pattern:
      "(?<quote>(?:shocked|stunned|surprised|startled|astonished|impressed|alarmed) {a}(?<patient>{group}|{government}|{company}|{person}))",
    noun: "surprise",
    agents: actors,
  },
  {
    kind: "product-launch",
    pattern:
      "(?<quote>(?:launched|unveiled|released|introduced|presented|brought out|rolled out) {a}{few}(?<patient>{thing}))",
    noun: "launch",
    agents: firms,
  },
  {
    kind: "market-move",
    pattern:
      "(?<quote>(?<patient>{market})(?:(?:shares|stocks|stock|prices|shares in) )?(?<noun>fell|fall|slid|slide|slumped|slump|plunged|plunge|tumbled|tumble|dropped|drop|sank|sink|rose|rise|surged|surge|jumped|jump|soared|soar|rallied|rally|climbed|climb))",
    noun: "move",
    agents: [],
  },
  {
    kind: "investor-reaction",
    pattern:
      "(?<quote>(?<agent>{group})(?:scramble|scrambled|rush|rushed|flock|flocked|fled|flee|sell|sold|dump|dumped|pile|piled) (?:to [a-z]{1,30} |out of [a-z]{1,30} |into [a-z]{1,30} |[a-z]{1,30} )?)",
    noun: "reaction",
    agents: ["group"],
  },
  {
    kind: "policy-announcement",
    pattern: `(?<quote>(?:announced|unveiled|introduced|proposed|published|presented|launched) {a}{few}(?:{thing})?{few}${measure})`,
    noun: "announcement",
    agents: states,
  },
  {
    kind: "merger-or-acquisition",
    pattern: "(?<quote>(?:bought|acquired|took over|merged with|taken over) {a}(?<patient>{company}))",
    noun: "takeover",
    agents: firms,
  },
  {
    kind: "production-start",
    pattern: `(?<quote>${began}(?:production|producing|making|building|mining|to produce|to make|to build) )`,
    noun: "production",
    agents: firms,
  },
  {
    kind: "plant-closure",
    pattern:
      "(?<quote>(?:closed|shut|shuttered|shut down|closed down) {a}{few}(?:plant|factory|mill|smelter|works|mine|shipyard|yard) )",
    noun: "closure",
    agents: firms,
  },
  {
    kind: "investment-announced",
    pattern:
      "(?<quote>(?:spend|invest|build|open) {a}{few}(?:plant|factory|gigafactory|mine|smelter|works) )",
    noun: "investment",
    agents: firms,
  },
  {
    kind: "restructuring",
    pattern:
      "(?<quote>(?:cut|cutting|lay off|laid off|shed|axe|axed) {few}(?:jobs|workers|staff|employees|posts) )",
    noun: "job-cuts",
    agents: firms,
  },
  {
    kind: "departure",
    pattern: "(?<quote>(?:resigned|stepped down|retired|quit) (?:as|from) )",
    noun: "departure",
    agents: ["person"],
  },
];
