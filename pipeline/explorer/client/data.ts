/// <reference lib="dom" />
import { unzlibSync } from "fflate";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, datasetOf, type ShownTable } from "../dataset.ts";
import { type Packed, unpackedRows, type Words } from "../packed.ts";
import type { Head, Told } from "../single-file.ts";

/**
 * What the page holds.
 * @throws where the page was cut
 */
export function inlined(): { readonly dataset: Dataset; readonly told: Told } {
  const { tables, told, ...content } = partOf<Head>(0);
  let words: Words | undefined;
  const wordsOnce = (): Words => {
    words ??= partOf<Words>(1);
    return words;
  };
  return {
    dataset: datasetOf({ ...content, tables: tables.map((table, at) => lazy(table, at + 2, wordsOnce)) }),
    told,
  };
}

/** A part of the data; what it was packed in is let go. */
function partOf<Part>(at: number): Part {
  const element = document.getElementById(`data-${at}`);
  const packed = atob(element?.textContent ?? "");
  const bytes = new Uint8Array(packed.length);
  for (let index = 0; index < packed.length; index++) bytes[index] = packed.charCodeAt(index);
  const part = JSON.parse(new TextDecoder().decode(unzlibSync(bytes))) as Part;
  element?.remove();
  return part;
}

/** A table whose rows are made when they are first asked for: most tables of a large dataset are not looked at. */
function lazy(table: Head["tables"][number], at: number, words: () => Words): ShownTable {
  let rows: AnyRow[] | undefined;
  return Object.defineProperty({ ...table, rows: [] }, "rows", {
    get: () => {
      rows ??= unpackedRows(table, partOf<Packed>(at), words);
      return rows;
    },
  });
}
