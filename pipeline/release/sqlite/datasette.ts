import type { Table } from "../../../schemas/table.ts";
import type { Bibliography } from "../metadata/bibliography.ts";
import { aboutTable } from "./database.ts";

/** The column by which Datasette calls a row where another one refers to it. */
const labels: Readonly<Record<string, string>> = {
  sources: "title",
  entities: "name",
  metrics: "label",
  terms: "label",
  claims: "statement",
  quotations: "exact",
  quantities: "exact",
  times: "exact",
  events: "title",
  policies: "statement",
  claim_groups: "id",
};

/** Columns by which the rows of a table are worth counting at once. */
const facets: Readonly<Record<string, readonly string[]>> = {
  claims_wide: ["kind", "metric_group", "source_publisher"],
  quotations_wide: ["kind", "polarity", "speaker_name"],
  entities: ["kind", "country"],
  quantities: ["kind", "unit", "status"],
};

/**
 * `metadata.json` for `datasette <name>.sqlite --metadata metadata.json`: what every table and column says, licence and
 * origin. Format: https://docs.datasette.io/en/stable/metadata.html
 */
export function datasetteMetadata(name: string, tables: readonly Table[], about: Bibliography): unknown {
  return {
    title: about.title,
    description: `${about.description} ${about.rights}`,
    license: about.license.title,
    license_url: about.license.path,
    source: `${name} ${about.version}`,
    source_url: about.repository,
    databases: {
      [name]: {
        tables: Object.fromEntries([aboutTable, ...tables].map((each) => [each.name, tableOf(each)])),
      },
    },
  };
}

function tableOf({ name, description, columns }: Table): unknown {
  const descriptions = Object.entries(columns).map(([column, each]) => [column, each.description]);
  return {
    description,
    columns: Object.fromEntries(descriptions),
    ...(labels[name] === undefined ? {} : { label_column: labels[name] }),
    ...(facets[name] === undefined ? {} : { facets: facets[name] }),
  };
}
