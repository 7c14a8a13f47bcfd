import { releaseTables } from "../../schemas/release/index.ts";

/** The tables that a release makes of others, or carries on from former releases: their rows are no news. */
export const derivedTables: ReadonlySet<string> = new Set(releaseTables.map(({ name }) => name));
