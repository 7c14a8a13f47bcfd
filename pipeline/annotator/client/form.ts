import { type ComponentChild, h } from "preact";
import type { AnnotationList } from "../../../schemas/annotation.ts";
import { claimKindRules, claimKinds } from "../../../schemas/claim-kinds.ts";
import type { Field } from "../form.ts";
import type { Choice, Lists } from "../lists.ts";
import type { View } from "../view.ts";
import { Choose } from "./choose.ts";
import type { Draft } from "./work.ts";

type Props = {
  readonly draft: Draft;
  readonly view: View;
  readonly lists: Lists;
  readonly onField: (name: string, value: string) => void;
  readonly onList: (list: AnnotationList) => void;
  /** A name that no entity has yet was chosen for a field. */
  readonly onNew: (field: string, name: string) => void;
};

/** The annotation at hand as fields to fill in, made from the schema. */
export function Form({ draft, view, lists, onField, onList, onNew }: Props): ComponentChild {
  const isNew = draft.from === undefined;
  return h(
    "form",
    { class: "fields", "aria-label": "Annotation", onSubmit: (event: Event) => event.preventDefault() },
    h(
      "div",
      { class: "field" },
      h("label", { for: "field-list" }, "table"),
      isNew
        ? h(
            "select",
            {
              id: "field-list",
              value: draft.list,
              onChange: (event: Event) => onList(chosen(event) as AnnotationList),
            },
            Object.keys(lists.forms).map((list) => h("option", { key: list, value: list }, list)),
          )
        : h("output", { id: "field-list" }, draft.list),
    ),
    h("blockquote", { dir: "auto" }, view.text.slice(draft.start, draft.end)),
    lists.forms[draft.list]
      .filter((field) => isOf(draft, field))
      .map((field) =>
        h(
          "div",
          { class: "field", key: `${draft.list} ${field.name}` },
          h(
            "label",
            { for: `field-${field.name}` },
            field.name,
            field.required && !isMinted(field, isNew) && h("span", { "aria-hidden": true }, " *"),
          ),
          control(field, draft, view, lists, onField, onNew),
          h("small", { id: `about-${field.name}`, class: "about" }, field.description),
        ),
      ),
  );
}

/** Whether the kind of a claim leaves room for a field; one that is filled in all the same is shown, to be emptied. */
function isOf({ list, fields }: Draft, { name }: Field): boolean {
  const kind = claimKinds.find((each) => each === fields["kind"]);
  if (list !== "claims" || kind === undefined || fields[name] !== undefined) return true;
  return !claimKindRules[kind].forbids.some((forbidden) => forbidden === name);
}

/** Nobody needs to think of an id: one is made of the words. */
function isMinted({ name }: Field, isNew: boolean): boolean {
  return isNew && name === "id";
}

function chosen(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

function control(
  field: Field,
  draft: Draft,
  view: View,
  lists: Lists,
  onField: Props["onField"],
  onNew: Props["onNew"],
): ComponentChild {
  const { name, required, choices, listedIn } = field;
  const value = String(draft.fields[name] ?? "");
  const id = `field-${name}`;
  const describedBy = `about-${name}`;
  const onInput = (event: Event): void => onField(name, chosen(event));
  if (choices !== undefined) {
    const options = choices.map((choice) => h("option", { key: choice, value: choice }, choice));
    return h(
      "select",
      { id, value, "aria-required": required, "aria-describedby": describedBy, onChange: onInput },
      h("option", { value: "" }, required ? "choose" : "none"),
      options,
    );
  }
  if (listedIn !== undefined) {
    const onChoose = (choice: string): void => onField(name, choice);
    const offered = choicesFor(listedIn, view, lists);
    const first = name === "metric" ? draft.offered : [];
    const unknown =
      listedIn === "entities"
        ? { unknown: { names: view.names, onNew: (words: string) => onNew(name, words) } }
        : {};
    return h(Choose, {
      id,
      label: name,
      value,
      choices: offered,
      first,
      required,
      describedBy,
      onChoose,
      ...unknown,
    });
  }
  const long = ["statement", "restored", "reason", "dismissed", "override", "title"].includes(name);
  return h(long ? "textarea" : "input", {
    id,
    value,
    autocomplete: "off",
    "aria-required": required,
    "aria-describedby": describedBy,
    onInput,
    ...(long ? { rows: required || value !== "" ? 2 : 1 } : {}),
    ...(isMinted(field, draft.from === undefined) ? { placeholder: "made of the words" } : {}),
  });
}

/** Reference data, or annotations of this article: "own times". */
function choicesFor(listedIn: string, { text, marks }: View, { choices }: Lists): readonly Choice[] {
  if (!listedIn.startsWith("own ")) return choices[listedIn] ?? [];
  const list = listedIn.slice("own ".length);
  return marks
    .filter((mark) => mark.list === list && mark.state !== "proposed")
    .map(({ id, start, end }) => ({ id, label: text.slice(start, end).slice(0, 80), about: "" }));
}
