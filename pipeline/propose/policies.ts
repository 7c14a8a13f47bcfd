/** What a government does for an industry, where a text says it in words that every text uses for it. */
import { contains, overlaps, type TextRange } from "../../schemas/document.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import { namesOf } from "../../schemas/registry.ts";
import { quoteOf } from "../annotations/quote.ts";
import { actorBefore } from "./actor.ts";
import { capitalised, dailyName, withArticle } from "./called.ts";
import { type Context, type Proposer, rangeOf } from "./context.ts";
import { mint, shortId, slugWords } from "./ids.ts";
import { type PolicyRule, policyRules } from "./policy-rules.ts";
import { soleTime } from "./sole-time.ts";
import { itemAt, patternOf, printedRange, wordsOfPart } from "./wording.ts";

type Policy = TextRange & {
  readonly rule: PolicyRule;
  readonly issuer: EntityRecord;
  readonly beneficiary: EntityRecord | undefined;
  readonly target: EntityRecord | undefined;
  readonly sentence: number;
  readonly isPlanned: boolean;
  readonly words: string;
};

const readers = policyRules.map((rule) => ({ rule, pattern: patternOf(rule.pattern) }));
const issuing: ReadonlySet<EntityRecord["kind"]> = new Set(["government"]);

/** The instruments that no annotation tells yet. */
export const policies: Proposer = (context) => {
  const { article, toldPolicies } = context;
  const told: TextRange[] = [...toldPolicies];
  const found: Policy[] = [];
  for (const policy of readers.flatMap((reader) => [...read(reader, context)])) {
    if (told.some((other) => overlaps(other, policy)) || context.isRejected("policies", policy)) continue;
    told.push(policy);
    found.push(policy);
  }
  let before: { readonly policy: Policy; readonly time: string | undefined } | undefined;
  return found
    .toSorted((left, right) => left.start - right.start)
    .map((policy) => {
      const { rule, issuer, beneficiary, target, isPlanned, start, end } = policy;
      // "has for years backed makers, given buyers tax breaks and …": the time of the first is that of all
      const goesOn = before?.policy.issuer === issuer && before.policy.sentence === policy.sentence;
      const time = soleTime(context, policy) ?? (goesOn ? before?.time : undefined);
      before = { policy, time };
      const instrument =
        rule.unless?.beneficiary.test(beneficiary?.name ?? "") === true
          ? rule.unless.instrument
          : rule.instrument;
      const technology = technologyIn(context, policy, beneficiary);
      const isAward = beneficiary?.kind === "company" || beneficiary?.kind === "facility";
      return {
        list: "policies",
        start,
        end,
        fields: {
          id: mint(context.taken, "policies", [
            `${idOf(technology ?? beneficiary ?? target ?? issuer)}-${rule.noun}`,
          ]),
          ...quoteOf(article.canonical.text, { start, end }),
          instrument,
          level: isPlanned ? "plan" : isAward ? "award" : "policy",
          issuer: issuer.id,
          sector: sectorOf(context, issuer, technology, beneficiary)?.id,
          beneficiary: beneficiary?.id,
          target: target?.id,
          time,
          statement: statementOf(policy),
        },
      };
    });
};

function* read({ rule, pattern }: (typeof readers)[number], context: Context): Iterable<Policy> {
  const { wording } = context;
  for (const match of wording.text.matchAll(pattern)) {
    const { quote, beneficiary, target } = match.indices?.groups ?? {};
    if (quote === undefined) continue;
    const verb = itemAt(wording, match.index);
    const issuer = actorBefore(wording, verb, issuing);
    const range = printedRange(wording, quote);
    if (issuer === undefined || (rule.paid === true && !holdsMoney(context, range))) continue;
    if (rule.noun === "fund" && !/fund$/i.test(wordsOfPart(wording, quote))) continue;
    const named = (part: readonly [number, number] | undefined): EntityRecord | undefined =>
      part === undefined ? undefined : wording.items[itemAt(wording, part[0])]?.entity;
    yield {
      ...range,
      rule,
      issuer,
      beneficiary: named(beneficiary),
      target: named(target),
      sentence: wording.items[verb]?.sentence ?? 0,
      isPlanned: /^(?:to|will|would|could|may)$/.test(wording.items[verb - 1]?.words ?? ""),
      words: wordsOfPart(wording, [match.index, quote[1]]),
    };
  }
}

function holdsMoney(context: Context, range: TextRange): boolean {
  return context.rows.quantities.some(
    (row) => row.kind === "money" && contains(range, rangeOf(context, row)),
  );
}

function idOf(entity: EntityRecord): string {
  return entity.kind === "technology" ? slugWords(dailyName(entity)).join("-") : shortId(entity);
}

/** The technology that a policy is about: the only one named in its words, or in what its beneficiary is called. */
function technologyIn(
  { named, reference }: Context,
  range: TextRange,
  beneficiary: EntityRecord | undefined,
): EntityRecord | undefined {
  const within = named.flatMap(({ start, end, entity }) =>
    entity?.kind === "technology" && contains(range, { start, end }) ? [entity] : [],
  );
  const [own, ...others] = new Set(within);
  if (own !== undefined) return others.length === 0 ? own : undefined;
  const called = spaced(beneficiary?.name ?? "");
  return reference.entities.find(
    (entity) => entity.kind === "technology" && namesOf(entity).some((name) => called.includes(spaced(name))),
  );
}

/** The sector itself, or that of a technology: the issuer's own country's, or else everybody's. */
function sectorOf(
  { reference }: Context,
  issuer: EntityRecord,
  technology: EntityRecord | undefined,
  beneficiary: EntityRecord | undefined,
): EntityRecord | undefined {
  if (beneficiary?.kind === "sector") return beneficiary;
  if (technology === undefined) return undefined;
  const sectors = reference.entities.filter(
    (entity) =>
      entity.kind === "sector" &&
      namesOf(technology).some((name) => spaced(entity.name).includes(spaced(name))),
  );
  return (
    sectors.find(({ country }) => country !== undefined && country === issuer.country) ??
    sectors.find(({ country }) => country === undefined)
  );
}

/** Words in small letters with blanks around and for hyphens, to be looked for as words. */
function spaced(words: string): string {
  return ` ${words.replaceAll("-", " ").toLowerCase()} `;
}

/** "The government of Norway has given tax breaks to ferry makers." */
function statementOf({ issuer, words, isPlanned }: Policy): string {
  const subject = capitalised(withArticle(issuer));
  const auxiliary = isPlanned ? "will " : /^(?:given|sunk)\b/.test(words) ? "has " : "";
  return `${subject} ${auxiliary}${words.replace(/^(?:require|oblige|force)\b/, "$&s")}.`;
}
