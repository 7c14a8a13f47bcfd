import { attributions } from "./attributions.ts";
import type { Proposer } from "./context.ts";
import { events } from "./events.ts";
import { mentions } from "./mentions.ts";
import { policies } from "./policies.ts";
import { quantities } from "./quantities.ts";
import { quotations } from "./quotations.ts";
import { relations } from "./relations.ts";
import { restorations } from "./restorations.ts";
import { times } from "./times.ts";

/** What is proposed for each table; ties, events and policies lean on what is confirmed of the others. */
export const proposers: Readonly<Record<string, Proposer>> = {
  restorations,
  mentions,
  quantities,
  times,
  quotations,
  attributions,
  relations,
  events,
  policies,
};

/** The tables that `playbook propose` takes: claims are begun as drafts. */
export const proposedTables: readonly string[] = [...Object.keys(proposers), "claims"];

/** Tables whose proposals name annotations of others: they are made when those stand. */
export const leaning: readonly string[] = ["attributions", "relations", "events", "policies", "claims"];
