/** The only list of tables that a release has beside those of the built dataset. */
import type { Table } from "../table.ts";
import { changes } from "./changes.ts";

export const releaseTables = [changes] as const satisfies readonly Table[];
