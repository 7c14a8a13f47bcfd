import type { Links } from "../parts/links.ts";
import { firstState, type State, writeState } from "./state.ts";

/** Links within the single file: a row opens its receipt over what is looked at. */
export function linksIn(state: State): Links {
  const to = (page: string, of = ""): string => writeState({ ...firstState, page, of });
  return {
    page: (name) => to(name),
    table: (name) => to("table", name),
    entity: (id) => to("entity", id),
    source: (id) => to("source", id),
    group: (id) => to("comparison", id),
    row: (id) => writeState({ ...state, row: id }),
    file: (_, text) => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`,
    search: null,
    receiptsOpenOver: true,
  };
}
