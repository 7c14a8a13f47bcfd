import type { Format } from "../format.ts";
import { arrow } from "./arrow.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";

/** The formats in which every table is written. */
export const formats: readonly Format[] = [csv, json, arrow];
