/** Every action and its key: the page shows this table, and nothing else is a key. */
export type Action =
  | "accept"
  | "reject"
  | "skip"
  | "next"
  | "previous"
  | "open"
  | "growEnd"
  | "shrinkEnd"
  | "growStart"
  | "shrinkStart"
  | "kind"
  | "table"
  | "same"
  | "link"
  | "entity"
  | "new"
  | "claim"
  | "relation"
  | "remove"
  | "form"
  | "undo"
  | "redo"
  | "keys";

export type Key = { readonly key: string; readonly action: Action; readonly does: string };

export const keys: readonly Key[] = [
  { key: "a", action: "accept", does: "accept" },
  { key: "r", action: "reject", does: "reject" },
  { key: "s", action: "skip", does: "skip" },
  { key: "n", action: "next", does: "next" },
  { key: "p", action: "previous", does: "previous" },
  { key: "o", action: "open", does: "next open" },
  { key: "]", action: "growEnd", does: "longer" },
  { key: "[", action: "shrinkEnd", does: "shorter" },
  { key: "{", action: "growStart", does: "longer in front" },
  { key: "}", action: "shrinkStart", does: "shorter in front" },
  { key: "k", action: "kind", does: "change kind" },
  { key: "t", action: "table", does: "change table" },
  { key: "m", action: "same", does: "all same mentions" },
  { key: "e", action: "link", does: "link entity" },
  { key: "E", action: "entity", does: "new entity" },
  { key: "i", action: "new", does: "new from selection" },
  { key: "c", action: "claim", does: "claim from quantity" },
  { key: "l", action: "relation", does: "relation with last mention" },
  { key: "d", action: "remove", does: "delete" },
  { key: "f", action: "form", does: "fill in" },
  { key: "u", action: "undo", does: "undo" },
  { key: "y", action: "redo", does: "redo" },
  { key: "?", action: "keys", does: "keys" },
];

/** The action of a key that was pressed; undefined where it has none, or belongs to a field that is being filled in. */
export function actionOf(event: KeyboardEvent): Action | undefined {
  const target = event.target as HTMLElement | null;
  const typing = target?.matches?.("input, textarea, select") === true;
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    if (typing) return undefined;
    return event.key === "z" ? "undo" : event.key === "y" || event.key === "Z" ? "redo" : undefined;
  }
  return typing ? undefined : keys.find(({ key }) => key === event.key)?.action;
}
