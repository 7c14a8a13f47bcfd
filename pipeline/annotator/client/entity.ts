import { type ComponentChild, h } from "preact";
import { useState } from "preact/hooks";

/** What a new entity begins with. */
export type Begun = { readonly name: string; readonly kind?: string; readonly description?: string };

type Props = {
  readonly begun: Begun;
  readonly kinds: readonly string[];
  readonly onAdd: (fields: Readonly<Record<string, string>>) => void;
  readonly onLeave: () => void;
};

/** "Great Wall Motor" → "great-wall-motor" */
export function idOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[a-z0-9]{1,40}/g) ?? []).slice(0, 8).join("-");
}

/** A new entry of the registry, in place. */
export function NewEntity({ begun, kinds, onAdd, onLeave }: Props): ComponentChild {
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({
    id: idOf(begun.name),
    kind: begun.kind ?? kinds[0] ?? "",
    name: begun.name,
    description: begun.description ?? "",
  });
  const set = (name: string) => (event: Event) => {
    const value = (event.target as HTMLInputElement).value;
    // the id follows the name until somebody writes another
    const follows = name === "name" && fields["id"] === idOf(fields["name"] ?? "");
    setFields({ ...fields, [name]: value, ...(follows ? { id: idOf(value) } : {}) });
  };
  const row = (name: string, control: ComponentChild): ComponentChild =>
    h("div", { class: "field", key: name }, h("label", { for: `entity-${name}` }, name), control);
  const text = (name: string): ComponentChild =>
    row(
      name,
      h("input", {
        id: `entity-${name}`,
        value: fields[name],
        required: true,
        autocomplete: "off",
        onInput: set(name),
      }),
    );
  const options = kinds.map((kind) => h("option", { key: kind, value: kind }, kind));
  return h(
    "form",
    {
      class: "fields entity",
      "aria-label": "New entity",
      onSubmit: (event: Event) => {
        event.preventDefault();
        onAdd(fields);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === "Escape") onLeave();
        event.stopPropagation();
      },
    },
    h("h2", null, "New entity"),
    row("kind", h("select", { id: "entity-kind", value: fields["kind"], onChange: set("kind") }, options)),
    ["name", "id", "description"].map(text),
    h("button", { type: "submit" }, "Add"),
    " ",
    h("button", { type: "button", onClick: onLeave }, "Cancel"),
  );
}
