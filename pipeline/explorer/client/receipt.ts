/// <reference lib="dom" />
import { type ComponentChild, h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Dataset, type Found, textOf } from "../dataset.ts";
import { factOf, singularOf } from "../facts.ts";
import { CellView, isolated } from "../parts/cell.ts";
import { addressOf, type Links } from "../parts/links.ts";
import { ReceiptView } from "../parts/receipt.ts";
import { receiptOf } from "../receipt.ts";
import type { Told } from "../single-file.ts";
import { linksIn } from "./links.ts";
import type { State } from "./state.ts";
import { copy } from "./taken.ts";

type Props = {
  readonly dataset: Dataset;
  readonly told: Told;
  readonly id: string;
  readonly state: State;
  readonly go: (change: Partial<State>) => void;
};

/** The receipt of a row over the page; Escape closes it, and the focus goes back to where it was. */
export function Receipt({ dataset, told, id, state, go }: Props): ComponentChild {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => (before as HTMLElement | null)?.focus?.();
  }, []);
  useEffect(() => {
    dialog.current?.scrollTo(0, 0);
    title.current?.focus();
    setSaid("");
  }, [id]);
  const links = linksIn(state);
  const found = dataset.find(id);
  const receipt = receiptOf(dataset, id);
  const close = (): void => go({ row: "" });
  const take = (text: string, what: string) => async (): Promise<void> =>
    setSaid((await copy(text)) ? `Copied the ${what}.` : "The browser does not allow copying.");
  const fact = found === undefined ? "" : factOf(dataset, found.table.name, found.row);
  const citation = `${fact} In: ${told.citation}, row ${id}.`;
  const button = (label: string, onClick: () => unknown, disabled = false): ComponentChild =>
    h("button", { type: "button", disabled, onClick }, label);
  const step = (label: string, to: string | null): ComponentChild =>
    button(label, () => go({ row: to ?? "" }), to == null);
  return h("dialog", { ref: dialog, "aria-labelledby": "receipt-title", onClose: close, onCancel: close }, [
    h("div", { class: "tools" }, [
      h(
        "span",
        { class: "bar" },
        receipt === null ? [] : [step("← Previous", receipt.previous), step("Next →", receipt.next)],
      ),
      h("span", { class: "bar" }, [
        found === undefined ? null : button("Copy citation", take(citation, "citation")),
        found === undefined ? null : button("Copy link", take(location.href, "link")),
        button("Close", () => dialog.current?.close()),
      ]),
    ]),
    h("p", { class: "status", role: "status" }, said),
    found === undefined
      ? null
      : h("p", { class: "kind-line" }, h("span", { class: "kind" }, singularOf(found.table.name))),
    h(
      "h2",
      { id: "receipt-title", ref: title, tabindex: -1, dir: "auto" },
      found === undefined ? `There is no row “${id}”` : fact,
    ),
    found === undefined ? h(Retired, { dataset, id, links }) : null,
    receipt === null ? null : h(ReceiptView, { dataset, receipt, links }),
    found === undefined ? null : h(Cells, { dataset, found, links }),
  ]);
}

/** What became of an id that an earlier release had. */
function Retired({ dataset, id, links }: { dataset: Dataset; id: string; links: Links }): ComponentChild {
  const rows = dataset.having("id_redirects", "retired_id", id);
  if (rows.length === 0) return h("p", null, "No release had it, as far as this one knows.");
  return rows.map(({ kind, table_name, target_id, note }) =>
    h("p", null, [
      `It was ${textOf(kind)}`,
      target_id === null || target_id === undefined
        ? "."
        : [
            "; see ",
            h("a", { href: addressOf(links, textOf(table_name), textOf(target_id)) }, textOf(target_id)),
            ".",
          ],
      note == null ? null : [" ", isolated(textOf(note))],
    ]),
  );
}

/** Every cell of a row, with what its column means. */
function Cells({
  dataset,
  found: { table, row },
  links,
}: {
  dataset: Dataset;
  found: Found;
  links: Links;
}): ComponentChild {
  return h("details", { open: !table.isSpanned }, [
    h("summary", null, "All cells"),
    h(
      "dl",
      { class: "facts" },
      table.columns
        .filter(({ name }) => row[name] !== null && textOf(row[name]) !== "")
        .map((column) => [
          h("dt", { title: column.description }, column.name),
          h("dd", null, h(CellView, { dataset, column, row, links })),
        ]),
    ),
  ]);
}
