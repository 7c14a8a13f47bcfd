import type { Proposer } from "./context.ts";
import { mentions } from "./mentions.ts";
import { quantities } from "./quantities.ts";
import { quotations } from "./quotations.ts";
import { restorations } from "./restorations.ts";
import { times } from "./times.ts";

/** What is proposed for each table that rules fill. */
export const proposers: Readonly<Record<string, Proposer>> = {
  restorations,
  mentions,
  quantities,
  times,
  quotations,
};

/** The tables that `playbook propose` takes: claims are begun as drafts. */
export const proposedTables: readonly string[] = [...Object.keys(proposers), "claims"];
