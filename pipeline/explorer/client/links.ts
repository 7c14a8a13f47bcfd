import type { Dataset } from "../dataset.ts";
import { fileOf, type Links } from "../parts/links.ts";
import { type State, writeState } from "./state.ts";

/** Links within the single file: a row opens its receipt over what is looked at. */
export function linksIn(dataset: Dataset, state: State): Links {
  return {
    table: (name) => `#/table/${name}`,
    row: (id) => writeState({ ...state, row: id }),
    entity: (id) =>
      dataset.find(id, "entities") === undefined ? `entity/${fileOf(id)}` : writeState({ ...state, row: id }),
    source: (id) => writeState({ ...state, row: id }),
  };
}
