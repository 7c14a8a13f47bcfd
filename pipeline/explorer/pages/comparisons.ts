import { type ComponentChild, h } from "preact";
import type { Cell } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, textOf } from "../dataset.ts";
import { amountOf, factOf, pluralOf, rateTime } from "../facts.ts";
import type { Page } from "../page.ts";
import { Axis } from "../parts/axis.ts";
import { Amount, isolated } from "../parts/cell.ts";
import { fileOf, type Links } from "../parts/links.ts";
import { Excerpt } from "../parts/receipt.ts";
import { receiptOf, voiceOf } from "../receipt.ts";
import { standingIn } from "../standings.ts";

/** Claims on the same thing: who says what, their intervals on one axis, and how they stand to each other. */
export function comparisonsPage(dataset: Dataset, links: Links): Page {
  const all = dataset.table("claim_groups")?.rows ?? [];
  const groups = all.filter((group) => Number(group["claims"]) > 1);
  const single = all.length - groups.length;
  const body = [
    h("h1", null, "Comparisons"),
    h(
      "p",
      { class: "lead" },
      "Claims on the same thing, of several sources or of one, held against each other. Somebody who is quoted twice is one voice.",
    ),
    ...groups.map((group) =>
      h("section", { class: "receipt" }, [
        h(
          "h2",
          null,
          h("a", { href: links.group(textOf(group["id"])) }, factOf(dataset, "claim_groups", group)),
        ),
        h(Group, { dataset, group, links, hasWords: false }),
      ]),
    ),
    groups.length > 0 ? null : h("p", null, "No two claims are about the same thing yet."),
    h("p", null, [
      `${single} ${single === 1 ? "claim stands" : "claims stand"} alone: nobody else speaks of the same thing. `,
      h("a", { href: links.table("claim_groups") }, "All claim groups"),
      ".",
    ]),
  ];
  return { path: "comparisons.html", title: "Comparisons", body };
}

/** A claim group by itself, with the sentence of every claim in it. */
export function comparisonPage(dataset: Dataset, group: AnyRow, links: Links): Page {
  const title = factOf(dataset, "claim_groups", group);
  const body = [
    h("p", { class: "kind-line" }, h("a", { href: links.page("comparisons") }, "Comparisons")),
    h("h1", null, isolated(title)),
    h(Group, { dataset, group, links, hasWords: true }),
  ];
  return { path: `comparison/${fileOf(textOf(group["id"]))}`, title, body };
}

const verdicts: Readonly<Record<string, string>> = {
  single: "nobody else speaks of it",
  agree: "they agree",
  differ: "they differ",
  mixed: "some agree and some differ",
};

const some = (count: number, noun: string): string => `${count} ${count === 1 ? noun : pluralOf(noun)}`;

/** The exchange rates that sums of a group were compared by, each with who published it. */
function RatesUsed({ dataset, pairs }: { dataset: Dataset; pairs: readonly AnyRow[] }): ComponentChild {
  const ids = pairs.flatMap((pair) => [pair["left_rate_id"], pair["right_rate_id"]]);
  const rates = [...new Set(ids)].sort().flatMap((id) => {
    const row = typeof id === "string" ? dataset.find(id, "exchange_rates")?.row : undefined;
    return row === undefined ? [] : [row];
  });
  if (rates.length === 0) return null;
  return h("p", { class: "who" }, [
    "Compared at ",
    ...rates.flatMap((rate, at) => [
      at === 0 ? "" : "; ",
      `${textOf(rate["printed"])} for one ${textOf(rate["base_currency"])} `,
      `(${rateTime(rate)}, `,
      // the table has where it was read, too
      h("a", { href: textOf(rate["url"]) }, isolated(textOf(rate["source"]).replace(/; read: .*/s, ""))),
      ")",
    ]),
    ".",
  ]);
}

type Shown = { readonly claim: AnyRow; readonly least: number | null; readonly most: number | null };
type GroupProps = {
  readonly dataset: Dataset;
  readonly group: AnyRow;
  readonly links: Links;
  readonly hasWords: boolean;
};

function Group({ dataset, group, links, hasWords }: GroupProps): ComponentChild {
  const pairs = dataset.having("claim_pairs", "group_id", textOf(group["id"]));
  const members =
    pairs.length === 0 ? soleMember(dataset, group) : membersOf(dataset, pairs, group["unit"] ?? null);
  const [claims = 0, sources = 0, voices = 0] = ["claims", "sources", "origins"].map((column) =>
    Number(group[column]),
  );
  return [
    h("p", null, [
      `${some(claims, "claim")} in ${some(sources, "source")}, ${some(voices, "voice")}: `,
      h("strong", null, verdicts[textOf(group["verdict"])] ?? textOf(group["verdict"])),
      ".",
    ]),
    h(Axis, { intervals: members, unit: textOf(group["unit"]) }),
    h(RatesUsed, { dataset, pairs }),
    h(
      "ol",
      { class: "rows" },
      members.map(({ claim }) => {
        const receipt = hasWords ? receiptOf(dataset, textOf(claim["id"])) : null;
        return h("li", null, [
          h("a", { href: links.row(textOf(claim["id"])) }, isolated(textOf(claim["statement"]))),
          amountOf(claim) === "" ? null : h("div", null, h(Amount, { dataset, row: claim })),
          h("div", { class: "who" }, [isolated(voiceOf(dataset, claim)), ...standsOf(members, claim, pairs)]),
          receipt === null ? null : h("blockquote", null, h(Excerpt, { excerpt: receipt.excerpt })),
        ]);
      }),
    ),
  ];
}

/**
 * The claims of a group's pairs in the order of their ids, each with its interval in the group's unit; two sums in one
 * currency are compared in that, and have another.
 */
function membersOf(dataset: Dataset, pairs: readonly AnyRow[], unit: Cell): Shown[] {
  const shown = new Map<string, Shown>();
  for (const pair of pairs) {
    for (const side of ["left", "right"]) {
      const id = textOf(pair[`${side}_id`]);
      const claim = dataset.find(id, "claims")?.row;
      if (claim === undefined) continue;
      const bound = (which: string): number | null =>
        pair["unit"] === unit ? (pair[`${side}_${which}`] as number | null) : null;
      const { least = null, most = null } = shown.get(id) ?? {};
      shown.set(id, { claim, least: bound("min") ?? least, most: bound("max") ?? most });
    }
  }
  return [...shown.keys()].sort().map((id) => shown.get(id) as Shown);
}

/** The claim of a group that holds one: what is said of it in the group is what it says itself. */
function soleMember(dataset: Dataset, group: AnyRow): Shown[] {
  const claim = dataset.find(textOf(group["claim_id"]), "claims")?.row;
  return claim === undefined ? [] : [{ claim, least: null, most: null }];
}

function standsOf(members: readonly Shown[], claim: AnyRow, pairs: readonly AnyRow[]): ComponentChild[] {
  const place = (id: string): number => members.findIndex((member) => member.claim["id"] === id) + 1;
  const standings = pairs
    .flatMap((pair) => standingIn(pair, textOf(claim["id"])))
    .map(({ phrase, other }) => ({ phrase, place: place(other) }))
    .toSorted((left, right) => left.place - right.place);
  return [...Map.groupBy(standings, ({ phrase }) => phrase)].map(([phrase, others]) => [
    "; ",
    h(
      phrase.startsWith("differs") ? "strong" : "span",
      null,
      `${phrase} ${listed(others.map((other) => other.place))}`,
    ),
  ]);
}

const listed = (places: readonly number[]): string =>
  [places.slice(0, -1).join(", "), String(places.at(-1))].filter((part) => part !== "").join(" and ");
