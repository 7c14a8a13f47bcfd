/// <reference lib="dom" />
import { type ComponentChild, h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Dataset, type Found, textOf } from "../dataset.ts";
import { amountOf, factOf } from "../facts.ts";
import { CellView, isolated } from "../parts/cell.ts";
import type { Links } from "../parts/links.ts";
import { ReceiptView } from "../parts/receipt.ts";
import { receiptOf } from "../receipt.ts";
import { linksIn } from "./links.ts";
import type { State } from "./state.ts";
import { copy } from "./taken.ts";

type Props = {
  readonly dataset: Dataset;
  readonly id: string;
  readonly state: State;
  readonly go: (change: Partial<State>) => void;
};

/** The receipt of a row over the page; Escape closes it, and the focus goes back to where it was. */
export function Receipt({ dataset, id, state, go }: Props): ComponentChild {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => (before as HTMLElement | null)?.focus?.();
  }, []);
  useEffect(() => dialog.current?.scrollTo(0, 0), [id]);
  const links = linksIn(dataset, state);
  const found = dataset.find(id);
  const receipt = receiptOf(dataset, id);
  const close = (): void => go({ row: "" });
  const take = (text: string, what: string) => async (): Promise<void> =>
    setSaid((await copy(text)) ? `Copied the ${what}.` : "The browser does not allow copying.");
  const citation = `${found === undefined ? "" : factOf(dataset, found.table.name, found.row)} In: ${dataset.citation ?? dataset.name}, row ${id}.`;
  return h("dialog", { ref: dialog, "aria-labelledby": "receipt-title", onClose: close, onCancel: close }, [
    h("div", { class: "tools" }, [
      h("span", { class: "bar" }, [
        h(
          "button",
          {
            type: "button",
            disabled: receipt?.previous == null,
            onClick: () => go({ row: receipt?.previous ?? "" }),
          },
          "← Previous",
        ),
        h(
          "button",
          {
            type: "button",
            disabled: receipt?.next == null,
            onClick: () => go({ row: receipt?.next ?? "" }),
          },
          "Next →",
        ),
      ]),
      h("span", { class: "bar" }, [
        h("button", { type: "button", onClick: take(citation, "citation") }, "Copy citation"),
        h("button", { type: "button", onClick: take(location.href, "link") }, "Copy link"),
        h("button", { type: "button", onClick: () => dialog.current?.close() }, "Close"),
      ]),
    ]),
    h("p", { class: "status", role: "status" }, said),
    h("p", null, h("span", { class: "kind" }, found?.table.name.replaceAll("_", " ") ?? "nothing")),
    h(
      "h2",
      { id: "receipt-title" },
      found === undefined ? `There is no row ${id}` : isolated(factOf(dataset, found.table.name, found.row)),
    ),
    found !== undefined && amountOf(found.row) !== ""
      ? h("p", { class: "fact" }, h("strong", null, amountOf(found.row)))
      : null,
    receipt === null ? null : h(ReceiptView, { dataset, receipt, links }),
    found === undefined ? null : h(Cells, { dataset, found, links }),
  ]);
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
