/**
 * How English says that two entities are tied to each other. Each pattern is read over a wording (see wording.ts);
 * `subject` and `object` are groups of it, or the subject is whoever does what `quote` says.
 */
export type RelationRule = {
  readonly predicate: string;
  readonly pattern: string;
  /**
   * The verb that states it between the two names. `{size}` is what the pattern reads as that; what it reads as `role`
   * takes the verb's place: "is a fellow at".
   */
  readonly says: string;
  /** Whether a time that the sentence opens with is when it holds. */
  readonly dated?: true;
  /** The object may be several: "stakes in Volvo, Polestar and Lotus". */
  readonly several?: true;
};

const head =
  "(?:chief executive|CEO|president|director|head|boss|chair|chairman|chairwoman|chairperson|mayor|minister) ";
const scholar =
  "(?:economist|analyst|professor|researcher|fellow|strategist|spokesman|spokeswoman|spokesperson|engineer|historian|lawyer) ";
const maker =
  "(?:startup|start - up|company|firm|maker|manufacturer|automaker|carmaker|group|giant|producer|developer|lab|laboratory|bank|supplier) ";

export const relationRules: readonly RelationRule[] = [
  {
    predicate: "leads",
    pattern: `(?<subject>{person}), (?<quote>{a}(?:[a-z]{1,30} )?${head}{few}(?:of|at) {a}(?<object>{body}|{government}))`,
    says: "leads",
  },
  {
    predicate: "leads",
    pattern: `(?<quote>(?<object>{body})(?:['’]s )?${head}(?<subject>{person}))`,
    says: "leads",
  },
  {
    predicate: "affiliated_with",
    pattern:
      "(?<subject>{person}), (?<quote>(?<role>(?:a|an|the|one) {words})(?<joint>at|with|of|for|from|on) {a}{few}(?<object>{body}))",
    says: "is affiliated with",
  },
  {
    predicate: "affiliated_with",
    pattern: `(?<quote>(?<object>{body})(?:['’]s )?${scholar}(?<subject>{person}))`,
    says: "is affiliated with",
  },
  {
    predicate: "affiliated_with",
    pattern: "(?<quote>(?<subject>{person})(?:of|from|at) (?<object>{body}))",
    says: "is affiliated with",
  },
  {
    predicate: "served_in",
    pattern:
      "(?<quote>(?:work|works|worked|laboured|labored|served|serves) {words}(?:in|within|under|for) {a}(?<object>{government}))",
    says: "served in",
  },
  {
    predicate: "founded",
    pattern: "(?<quote>(?:founded|cofounded|co - founded|set up|created) {a}{few}(?<object>{body}))",
    says: "founded",
  },
  {
    predicate: "owns_stake_in",
    pattern:
      "(?<quote>(?<size>(?:major|minority|majority|controlling|large|big|small|significant|sizeable) )?(?:stake|stakes|shareholding|shareholdings) in {a}(?<object>{body}))",
    says: "owns a {size}stake in",
    several: true,
    dated: true,
  },
  {
    predicate: "controls",
    pattern:
      "(?<quote>(?<object>{body}), (?:which is )?(?:owned|controlled) by (?<subject>{body}|{government}))",
    says: "controls",
  },
  {
    predicate: "part_of",
    pattern:
      "(?<quote>(?<subject>{body}), (?:which is )?{a}(?:[a-z]{1,30} )?(?:unit|subsidiary|arm|division|brand) of (?<object>{body}))",
    says: "is a part of",
  },
  {
    predicate: "invested_in",
    pattern: "(?<quote>(?:invested|invests|invest) {few}in {a}(?<object>{body}))",
    says: "invested in",
    several: true,
    dated: true,
  },
  {
    predicate: "based_in",
    pattern: `(?<quote>(?<subject>{body}), {a}(?:[a-z]{1,30} )?(?<demonym>\\p{Lu}[\\p{L}]{2,20} )(?:[a-z]{1,30} |{thing}){0,2}${maker})`,
    says: "is based in",
  },
  {
    predicate: "based_in",
    pattern: "(?<quote>(?<subject>{body})(?:, )?(?:which is )?based in (?<object>{place}))",
    says: "is based in",
  },
  {
    predicate: "based_in",
    pattern: "(?<quote>(?<object>{place})- based (?<subject>{body}))",
    says: "is based in",
  },
  {
    predicate: "developed",
    pattern:
      "(?<quote>(?:launched|unveiled|released|developed|introduced|presented|invented|brought out|rolled out) {a}{few}(?<object>{thing}))",
    says: "developed",
  },
  {
    predicate: "partner_of",
    pattern:
      "(?<quote>(?:teamed up|partnered|joined forces|set up a joint venture|formed a joint venture) with {a}(?<object>{body}))",
    says: "is a partner of",
    several: true,
    dated: true,
  },
  {
    predicate: "competes_with",
    pattern: "(?<quote>(?<object>{company})(?:['’]s )?(?:rival|competitor) (?<subject>{company}))",
    says: "competes with",
  },
  {
    predicate: "supplies",
    pattern: "(?<quote>(?:supplies|supplied) {few}to {a}(?<object>{company}))",
    says: "supplies",
    several: true,
    dated: true,
  },
];
