/** The only list of tables: a table stands after those that it refers to. */
import type { Table } from "./table.ts";
import { analogies } from "./tables/analogies.ts";
import { attributions } from "./tables/attributions.ts";
import { bylines } from "./tables/bylines.ts";
import { claim_groups } from "./tables/claim_groups.ts";
import { claim_pairs } from "./tables/claim_pairs.ts";
import { claims } from "./tables/claims.ts";
import { entities } from "./tables/entities.ts";
import { entity_names } from "./tables/entity_names.ts";
import { events } from "./tables/events.ts";
import { exchange_rates } from "./tables/exchange_rates.ts";
import { id_redirects } from "./tables/id_redirects.ts";
import { mentions } from "./tables/mentions.ts";
import { metrics } from "./tables/metrics.ts";
import { policies } from "./tables/policies.ts";
import { quantities } from "./tables/quantities.ts";
import { quotations } from "./tables/quotations.ts";
import { relations } from "./tables/relations.ts";
import { restorations } from "./tables/restorations.ts";
import { sources } from "./tables/sources.ts";
import { term_kinds } from "./tables/term_kinds.ts";
import { term_mappings } from "./tables/term_mappings.ts";
import { terms } from "./tables/terms.ts";
import { times } from "./tables/times.ts";

export const tables = [
  terms,
  metrics,
  term_kinds,
  term_mappings,
  sources,
  bylines,
  entities,
  entity_names,
  mentions,
  restorations,
  quantities,
  times,
  quotations,
  claims,
  attributions,
  relations,
  events,
  policies,
  analogies,
  exchange_rates,
  claim_groups,
  claim_pairs,
  id_redirects,
] as const satisfies readonly Table[];

export type TableName = (typeof tables)[number]["name"];
