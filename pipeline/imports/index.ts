import { readBrat, writeBrat } from "./brat.ts";
import { readDoccano } from "./doccano.ts";
import { readInceptionJson } from "./inception-json.ts";
import { readInceptionTsv } from "./inception-tsv.ts";
import { readLabelStudio, writeLabelStudio } from "./label-studio.ts";
import { readLangExtract } from "./langextract.ts";
import type { Exporter, Importer } from "./records.ts";
import { readSpacy, writeSpacy } from "./spacy.ts";
import { readWebAnnotation, writeWebAnnotation } from "./web-annotation.ts";

/** The only list of tools whose annotations can be read, by the name that the command line has for them. */
export const importers: Readonly<Record<string, Importer>> = {
  brat: readBrat,
  "label-studio": readLabelStudio,
  "web-annotation": readWebAnnotation,
  doccano: readDoccano,
  spacy: readSpacy,
  "inception-json": readInceptionJson,
  "inception-tsv": readInceptionTsv,
  langextract: readLangExtract,
};

/** The tools whose files can be written. */
export const exporters: Readonly<Record<string, Exporter>> = {
  brat: writeBrat,
  "label-studio": writeLabelStudio,
  "web-annotation": writeWebAnnotation,
  spacy: writeSpacy,
};
