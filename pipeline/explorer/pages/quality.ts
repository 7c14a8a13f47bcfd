import { type ComponentChild, h } from "preact";
import type { About } from "../about.ts";
import type { Dataset } from "../dataset.ts";
import type { Page } from "../page.ts";
import type { Links } from "../parts/links.ts";

/** quality.json as a page: what is in all, then a source at a time; nothing is left out and nothing is added. */
export function qualityPage(_: Dataset, __: Links, { quality }: About): Page {
  const { total, ...others } = isMap(quality) ? quality : { quality };
  const body = [
    h("h1", null, "Quality"),
    h(
      "p",
      { class: "lead" },
      "What is open, what is withheld, and how far curators and rules agree, in all and a source at a time.",
    ),
    h("h2", null, "In all"),
    h(Members, { of: isMap(total) ? total : { total }, within: "in all" }),
    ...Object.entries(others).map(([name, value]) => [
      h("h2", null, name === "sources" ? "By source" : worded(name)),
      h(Shown, { value }),
    ]),
  ];
  return { path: "quality.html", title: "Quality", body };
}

type Value = unknown;
type Values = Readonly<Record<string, Value>>;

const isMap = (value: Value): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isPlain = (value: Value): boolean => typeof value !== "object" || value === null;
/** What figures count, for those who read no code. */
const meanings: Readonly<Record<string, string>> = {
  open: "numbers of the text that nobody has accounted for",
  published_share: "of the text's characters, as a share of 1, stand in some row",
  withheld: "quotations that only a rule found, of texts that may not be republished",
  numbers_in_names: "Names that hold a number, by the rule that finds them.",
  unread_digits: "runs of digits that stand in no number, time or name",
  directional_controls: "characters that change the direction of the text",
  unregistered: "people, organisations and places that are named and stand in no mention",
  ledger: "What became of the numbers of the text: used by a claim, dismissed with a reason, or open.",
  agreement:
    "How many rows curators wrote, how many of them a rule found too, with the same span, with the same values, and how many only a rule found.",
};

const worded = (name: string): string => name.replaceAll("_", " ");

function Shown({ value }: { value: Value }): ComponentChild {
  if (isPlain(value)) return h("bdi", null, String(value));
  if (isMap(value)) return h(Members, { of: value, within: "" });
  const items = value as readonly Value[];
  return items.every(isPlain)
    ? h(
        "ul",
        null,
        items.map((item) => h("li", null, h("bdi", null, String(item)))),
      )
    : items.map((item, at) => h(Item, { item, at, isOpen: items.length === 1 }));
}

/** One of many objects, closed, by the first text in it. */
function Item({ item, at, isOpen }: { item: Value; at: number; isOpen: boolean }): ComponentChild {
  const { source_id: id = String(at + 1), ...rest } = isMap(item) ? item : { item };
  return h("details", { open: isOpen }, [
    h("summary", null, h("strong", null, String(id))),
    h(Members, { of: rest, within: String(id) }),
  ]);
}

/** Plain members as a list, objects as tables, lists closed below them. */
function Members({ of, within }: { of: Values; within: string }): ComponentChild {
  const members = Object.entries(of);
  const plain = members.filter(([, value]) => isPlain(value) || (Array.isArray(value) && value.length === 0));
  return [
    h(
      "dl",
      { class: "facts short" },
      plain.map(([name, value]) => [
        h("dt", null, worded(name)),
        h("dd", null, [
          isPlain(value) ? String(value) : "0",
          Object.hasOwn(meanings, name) ? h("small", { class: "none" }, ` ${meanings[name]}`) : null,
        ]),
      ]),
    ),
    ...members.map(([name, value]) =>
      isMap(value)
        ? h(Matrix, { name, of: value, within })
        : Array.isArray(value) && value.length > 0
          ? h(Listed, { name, items: value })
          : null,
    ),
  ];
}

function Listed({ name, items }: { name: string; items: readonly Value[] }): ComponentChild {
  return h("details", null, [
    h("summary", null, `${worded(name)} (${items.length})`),
    h(Shown, { value: items }),
  ]);
}

/** Counts one beside the other. */
function Counts({ of }: { of: Values }): ComponentChild {
  return h(
    "ul",
    { class: "flow" },
    Object.entries(of).map(([name, count]) =>
      h("li", null, [`${worded(name)} `, h("strong", null, String(count))]),
    ),
  );
}

/** An object as a table of its members, whose lists follow. */
function Matrix({ name, of, within }: { name: string; of: Values; within: string }): ComponentChild {
  const heading = [
    h("h3", null, worded(name)),
    Object.hasOwn(meanings, name) ? h("p", { class: "status none" }, meanings[name]) : null,
  ];
  if (Object.values(of).every(isPlain)) return [heading, h(Counts, { of })];
  const rows = Object.entries(of).map(([key, value]) => ({
    key,
    cells: isMap(value) ? value : { value },
  }));
  const columns = [
    ...new Set(rows.flatMap(({ cells }) => Object.keys(cells).filter((column) => isPlain(cells[column])))),
  ];
  const lists = rows.flatMap(({ key, cells }) =>
    Object.entries(cells)
      .filter(([, value]) => !isPlain(value) && (!Array.isArray(value) || value.length > 0))
      .map(([column, value]) => ({
        name: `${key}: ${column}`,
        items: Array.isArray(value) ? value : [value],
      })),
  );
  return [
    heading,
    h(
      "div",
      { class: "wide", tabindex: 0, role: "region", "aria-label": `${worded(name)}, ${within}` },
      h("table", { class: "counts" }, [
        h(
          "thead",
          null,
          h("tr", null, [
            h("td", null),
            ...columns.map((column) => h("th", { scope: "col" }, worded(column))),
          ]),
        ),
        h(
          "tbody",
          null,
          rows.map(({ key, cells }) =>
            h("tr", null, [
              h("th", { scope: "row" }, worded(key)),
              ...columns.map((column) => h("td", { class: "number" }, String(cells[column] ?? "–"))),
            ]),
          ),
        ),
      ]),
    ),
    ...lists.map(({ name: title, items }) => h(Listed, { name: title, items })),
  ];
}

/** How many quotations of each source are withheld, where there are any. */
export function withheldIn(quality: unknown): Readonly<Record<string, number>> {
  const { sources = [] } = quality as {
    readonly sources?: readonly { readonly source_id: string; readonly withheld?: number }[];
  };
  const counts = sources.map(({ source_id, withheld = 0 }) => [source_id, withheld] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
