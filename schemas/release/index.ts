/** The tables that only a release has, made from the tables of the build; a table stands after those that it refers to. */
import type { Table } from "../table.ts";
import { changes } from "./changes.ts";
import { claims_wide } from "./claims_wide.ts";
import { quotations_wide } from "./quotations_wide.ts";

export const releaseTables = [quotations_wide, claims_wide, changes] as const satisfies readonly Table[];
