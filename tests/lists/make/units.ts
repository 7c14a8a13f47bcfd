/** Makes the list of units and prefixes from UCUM's own tables, as the library of the National Library of Medicine ships them. */
import { packageText } from "../package.ts";

export type Prefix = {
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly value: number;
};
export type Unit = {
  /** The case-sensitive UCUM code. */
  readonly code: string;
  readonly name: string;
  /** What UCUM prints for it, where that is plain text. */
  readonly symbol: string | null;
  /** Whether it takes prefixes. */
  readonly metric: boolean;
  /** How much of UCUM's base units it is: of metre, second, gram, radian, kelvin, coulomb and candela, to these powers. */
  readonly factor: number;
  readonly dimension: string;
};

type Table = {
  readonly config: readonly (string | readonly string[])[];
  readonly data: readonly (readonly unknown[])[];
};
const defs = JSON.parse(packageText("@lhncbc/ucum-lhc/data/ucumDefs.min.json")) as {
  readonly prefixes: Table;
  readonly units: Table;
};

/** A row of a table by the names of its columns; a column of vectors stands under the first of its names. */
function records({ config, data }: Table): Readonly<Record<string, unknown>>[] {
  const columns = config.map((column) => (typeof column === "string" ? column : (column[0] as string)));
  return data.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}

const byCode = (left: { readonly code: string }, right: { readonly code: string }): number =>
  left.code < right.code ? -1 : left.code > right.code ? 1 : 0;

/** The prefixes of UCUM. */
export function prefixes(): Prefix[] {
  return records(defs.prefixes)
    .map((row) => ({
      code: String(row["code_"]),
      name: String(row["name_"]),
      symbol: String(row["printSymbol_"]),
      value: Number(row["value_"]),
    }))
    .sort(byCode);
}

/** The units of UCUM, without those of LOINC that the library adds, and without powers of ten, constants and potencies. */
export function units(): Unit[] {
  return records(defs.units)
    .filter((row) => row["source_"] === "UCUM" && !/potency/.test(String(row["property_"])))
    .filter(
      (row) =>
        row["class_"] !== "const" || !String(row["csCode_"]).startsWith("[") || row["csCode_"] === "[ly]",
    )
    .filter((row) => !/^(?:10[*^]|\[pi\]|%)/.test(String(row["csCode_"])))
    .map((row) => ({
      code: String(row["csCode_"]),
      name: plainName(String(row["name_"])),
      symbol: plainSymbol(row["printSymbol_"]),
      metric: row["isMetric_"] === true || row["isBase_"] === true,
      factor: Number(row["magnitude_"]),
      dimension:
        row["isSpecial_"] === true
          ? String(row["csCode_"])
          : ((row["dim_"] as readonly number[] | null) ?? []).join(" "),
    }))
    .sort(byCode);
}

/** "second - time", "gallon- British", "point (typography)", "Liters": the plain name in them, in lower case and the singular. */
const plainName = (name: string): string =>
  name
    .replace(/\s*(?:- .*|\(.*\))$/, "")
    .toLowerCase()
    .replace(/^liters$/, "liter");

const plainSymbol = (symbol: unknown): string | null =>
  typeof symbol === "string" && !symbol.includes("<") ? symbol : null;
