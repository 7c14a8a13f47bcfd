import { type ComponentChild, h } from "preact";
import { type Dataset, textOf } from "../dataset.ts";
import { amountOf, factOf, labelOf } from "../facts.ts";
import { type Receipt, voiceOf } from "../receipt.ts";
import { isolated, safeAddress } from "./cell.ts";
import type { Links } from "./links.ts";

export type ReceiptProps = { readonly dataset: Dataset; readonly receipt: Receipt; readonly links: Links };

/** The way from a fact to the characters of its source, step by step. */
export function ReceiptView({ dataset, receipt, links }: ReceiptProps): ComponentChild {
  const { source, row } = receipt;
  return [
    h("blockquote", null, [
      h("p", { class: "excerpt" }, [
        isolated(receipt.excerpt.before),
        h("mark", null, isolated(receipt.excerpt.marked)),
        isolated(receipt.excerpt.after),
      ]),
      h("footer", null, [
        h("a", { href: links.source(textOf(source["id"])) }, isolated(textOf(source["title"]))),
        `, ${textOf(source["publisher"])}, ${textOf(source["published_on"])}`,
      ]),
    ]),
    receipt.isVerbatim ? null : h("p", { class: "note" }, conditionNote(textOf(source["condition"]))),
    receipt.restored.length === 0 ? null : h(Wordings, { receipt }),
    h("dl", { class: "steps" }, [
      receipt.reading === null
        ? null
        : step("Value", [
            isolated(`“${receipt.reading.printed}”`),
            " → ",
            h("code", null, receipt.reading.origin),
            " → ",
            h("strong", null, receipt.reading.value),
          ]),
      receipt.chain.length === 0 ? null : step("Who vouches", h(Chain, { dataset, receipt, links })),
      receipt.standings.length === 0 ? null : step("On the same", h(Standings, { dataset, receipt, links })),
      step("Said by", sayer(row)),
      step("Place", `characters ${textOf(row["start"])} to ${textOf(row["end"])}, in code points`),
      step("Text", h("code", { class: "hash" }, textOf(source["text_sha256"]))),
      step("Row", h("code", null, receipt.id)),
      step(
        "Original",
        h("a", { href: safeAddress(textOf(source["url"])), rel: "noreferrer" }, "open the publication"),
      ),
    ]),
  ];
}

const step = (name: string, value: ComponentChild): ComponentChild => [
  h("dt", null, name),
  h("dd", null, value),
];

function conditionNote(condition: string): string {
  return `The source is a ${condition} copy. The words above are printed in it; they are not the author's own.`;
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
        ` ${mode}`,
        cue === "" ? null : h("span", { class: "cue" }, [" (", isolated(cue), ")"]),
        row["method"] === "curated"
          ? h("span", { class: "cue" }, [": ", isolated(textOf(row["exact"]))])
          : null,
      ]),
    ),
  );
}

/** The claims that agree with this one or differ from it, each with a way to its own receipt. */
function Standings({ dataset, receipt, links }: ReceiptProps): ComponentChild {
  return h(
    "ul",
    { class: "standings" },
    receipt.standings.map(({ phrase, other, sameOrigin }) => {
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
    }),
  );
}

function sayer(row: Receipt["row"]): string {
  const curator = textOf(row["curator"]);
  const origin = textOf(row["origin"]);
  if (row["method"] === "rule") return `a rule: ${origin}`;
  const looked = textOf(row["reviewed_on"]);
  return `${curator || "nobody yet"}${looked === "" ? "" : `, ${looked}`} (${origin})`;
}
