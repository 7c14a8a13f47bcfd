import { type ComponentChild, h } from "preact";
import { type Dataset, textOf } from "../dataset.ts";
import { amountOf, factOf, labelOf } from "../facts.ts";
import { type Receipt, voiceOf, type Excerpt as Words } from "../receipt.ts";
import { isolated, safeAddress } from "./cell.ts";
import type { Links } from "./links.ts";

export type ReceiptProps = { readonly dataset: Dataset; readonly receipt: Receipt; readonly links: Links };

/** The way from a fact to the characters of its source, step by step. */
export function ReceiptView({ dataset, receipt, links }: ReceiptProps): ComponentChild {
  const { source, row } = receipt;
  return [
    h("blockquote", null, [
      h(Excerpt, { excerpt: receipt.excerpt }),
      h("footer", null, [
        h("a", { href: links.source(textOf(source["id"])) }, isolated(textOf(source["title"]))),
        `, ${textOf(source["publisher"])}, ${textOf(source["published_on"])}`,
      ]),
    ]),
    receipt.isVerbatim ? null : h("p", { class: "note" }, conditionNote(textOf(source["condition"]))),
    receipt.restored.length === 0 ? null : h(Wordings, { receipt }),
    h("dl", { class: "steps" }, [
      receipt.reading === null ? null : step("Value", h(Reading, { reading: receipt.reading })),
      receipt.chain.length === 0 ? null : step("Who vouches", h(Chain, { dataset, receipt, links })),
      receipt.standings.length === 0
        ? null
        : step("Others on the same", h(Standings, { dataset, receipt, links })),
      step(row["method"] === "rule" ? "Found by" : "Annotated by", finder(row)),
      step(
        "Where",
        `characters ${textOf(row["start"])} to ${textOf(row["end"])} of the text, counted in Unicode code points`,
      ),
      step("SHA-256 of the text", h("code", { class: "hash" }, textOf(source["text_sha256"]))),
      step("Row", h("code", null, receipt.id)),
      step(
        "Original",
        h("a", { href: safeAddress(textOf(source["url"])), rel: "noreferrer" }, "open the publication"),
      ),
    ]),
  ];
}

/** The span marked within the words around it. */
export function Excerpt({ excerpt }: { excerpt: Words }): ComponentChild {
  // one direction for all of it: parts that were isolated from each other would stand in the page's order
  return h("p", { class: "excerpt", dir: "auto" }, [
    excerpt.before,
    h("mark", null, excerpt.marked),
    excerpt.after,
  ]);
}

/** From the printed number by whoever read it to what stands in the table. */
function Reading({ reading }: { reading: NonNullable<Receipt["reading"]> }): ComponentChild {
  return [
    "“",
    isolated(reading.printed),
    "” → ",
    h("code", null, reading.origin),
    " → ",
    h("strong", null, reading.value),
    reading.stored === reading.value ? null : h("span", { class: "cue" }, ` (${reading.stored})`),
  ];
}

const step = (name: string, value: ComponentChild): ComponentChild => [
  h("dt", null, name),
  h("dd", null, value),
];

const copies: Readonly<Record<string, string>> = {
  "machine-paraphrased": "was paraphrased by a machine",
  translation: "is a translation",
  summary: "is a summary",
};

function conditionNote(condition: string): string {
  return `This copy of the article ${copies[condition] ?? `is ${condition}`}: the words above stand in it as shown, and are not verbatim the author's or the speaker's.`;
}

function Wordings({ receipt }: { receipt: Receipt }): ComponentChild {
  return h("table", { class: "wordings" }, [
    h("caption", null, "Printed words beside their standard wording"),
    h(
      "thead",
      null,
      h("tr", null, [h("th", { scope: "col" }, "printed"), h("th", { scope: "col" }, "standard")]),
    ),
    h(
      "tbody",
      null,
      receipt.restored.map(({ printed, standard }) =>
        h("tr", null, [h("td", null, isolated(printed)), h("td", null, isolated(standard))]),
      ),
    ),
  ]);
}

/** From the publication to the originator. */
function Chain({ dataset, receipt, links }: ReceiptProps): ComponentChild {
  return h(
    "ol",
    { class: "chain", start: 0 },
    receipt.chain.map(({ agent, mode, cue, row }) =>
      h("li", null, [
        h("a", { href: links.entity(agent) }, isolated(labelOf(dataset, agent, "entities"))),
        " ",
        h("span", { class: "kind" }, mode),
        cue === "" ? null : h("span", { class: "cue" }, [" in the text: “", isolated(cue), "”"]),
        row["method"] === "curated"
          ? h("span", { class: "cue" }, [": ", isolated(textOf(row["exact"]))])
          : null,
      ]),
    ),
  );
}

/** The claims that agree with this one or differ from it, each with a way to its own receipt. */
function Standings({ dataset, receipt, links }: ReceiptProps): ComponentChild {
  const items = receipt.standings.map(({ phrase, other, sameOrigin }) => {
    const claim = dataset.find(other, "claims")?.row;
    if (claim === undefined) return null;
    return h("li", { class: phrase.split(" ")[0] }, [
      h("strong", null, phrase),
      " ",
      h("a", { href: links.row(other) }, isolated(factOf(dataset, "claims", claim))),
      amountOf(claim) === "" ? null : ` ${amountOf(claim)}`,
      h("span", { class: "cue" }, [
        " (",
        isolated(voiceOf(dataset, claim)),
        sameOrigin ? "; the same originator, so one voice)" : ")",
      ]),
    ]);
  });
  return [
    h("ul", { class: "standings" }, items),
    h("a", { href: links.group(receipt.standings[0]?.group ?? "") }, "Side by side"),
  ];
}

/** Who says that the row stands there: a curator, or a rule and whoever has looked at it since. */
function finder(row: Receipt["row"]): ComponentChild {
  const [curator, day, origin] = ["curator", "reviewed_on", "origin"].map((column) => textOf(row[column]));
  const by = day === "" ? curator : `${curator}, ${day}`;
  if (row["method"] === "rule")
    return [
      "the rule ",
      h("code", null, origin),
      curator === "" ? "; nobody has reviewed it" : `; reviewed by ${by}`,
    ];
  return [by || "nobody who is named", " (", h("code", null, origin), ")"];
}
