import { readBrat, writeBrat } from "./brat.ts";
import type { Exporter, Importer } from "./records.ts";

/** The only list of tools whose annotations can be read, by the name that the command line has for them. */
export const importers: Readonly<Record<string, Importer>> = { brat: readBrat };

/** The tools whose files can be written. */
export const exporters: Readonly<Record<string, Exporter>> = { brat: writeBrat };
