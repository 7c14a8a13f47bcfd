import { type ComponentChild, h } from "preact";
import { useState } from "preact/hooks";
import type { Choice } from "../lists.ts";
import type { UnknownName } from "../view.ts";

/** How many choices are shown at a time. */
const shown = 8;

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly first: readonly string[];
  readonly required: boolean;
  readonly describedBy: string;
  readonly onChoose: (id: string) => void;
  /** Of entities: names of the text that are none yet, and what to do with one of them, or with another that was typed. */
  readonly unknown?: { readonly names: readonly UnknownName[]; readonly onNew: (name: string) => void };
};

/** What the list shows: something to choose, or a name to make an entity of. */
type Entry = { readonly choice: Choice } | { readonly unknown: string; readonly about: string };

/** How many names of the text are offered to be made entities. */
const unknownShown = 3;

/** Names of the text that hold what was typed, and the typed words themselves where nothing is called so. */
function unknownEntries(typed: string, names: readonly UnknownName[], choices: readonly Choice[]): Entry[] {
  const words = typed.trim();
  const isKnown = choices.some(({ id, label }) =>
    [id, ...label.split(", ")].some((name) => name.toLowerCase() === words.toLowerCase()),
  );
  if (words === "" || isKnown) return [];
  const alike = names.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
  const own = alike.some(({ name }) => name.toLowerCase() === words.toLowerCase()) ? [] : [words];
  return [
    ...alike.slice(0, unknownShown).map(({ name, kind, described }) => ({
      unknown: name,
      about: [kind, described].filter(Boolean).join(": "),
    })),
    ...own.map((name) => ({ unknown: name, about: "as it is typed" })),
  ];
}

/** Choices whose id or label holds all typed words, those that begin with them first. */
export function matching(
  choices: readonly Choice[],
  typed: string,
  first: readonly string[],
): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s/).filter(Boolean);
  const rank = ({ id, label }: Choice): number => {
    const [text, key] = [label.toLowerCase(), id.toLowerCase()];
    // what is offered comes in the order in which it is offered
    if (words.length === 0) return first.includes(id) ? first.indexOf(id) - first.length : 2;
    if (!words.every((word) => text.includes(word) || key.includes(word))) return 9;
    if (key === typed.toLowerCase()) return 0;
    return text.startsWith(words[0] ?? "") || key.startsWith(words[0] ?? "") ? 1 : 2;
  };
  return choices
    .map((choice) => ({ choice, at: rank(choice) }))
    .filter(({ at }) => at < 9)
    .toSorted((left, right) => left.at - right.at)
    .slice(0, shown)
    .map(({ choice }) => choice);
}

/** A field that names something of a list: type, arrow down, Enter. */
export function Choose({
  id,
  label,
  value,
  choices,
  first,
  required,
  describedBy,
  onChoose,
  unknown,
}: Props): ComponentChild {
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const isOpen = typed !== undefined;
  const sought = typed === undefined || typed === value ? "" : typed;
  const found: readonly Entry[] = isOpen
    ? [
        ...matching(choices, sought, first).map((choice) => ({ choice })),
        ...(unknown === undefined ? [] : unknownEntries(sought, unknown.names, choices)),
      ]
    : [];
  const close = (chosen?: string): void => {
    setTyped(undefined);
    setAt(0);
    if (chosen !== undefined) onChoose(chosen);
  };
  const take = (entry: Entry): void => {
    close("choice" in entry ? entry.choice.id : undefined);
    if ("unknown" in entry) unknown?.onNew(entry.unknown);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (!isOpen) setTyped(value);
      else setAt((at + by + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      if (found[at] !== undefined) take(found[at]);
    } else if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      close();
    }
  };
  const about = choices.find((choice) => choice.id === value);
  return h(
    "div",
    { class: "choose" },
    h("input", {
      id,
      role: "combobox",
      autocomplete: "off",
      "aria-label": label,
      "aria-expanded": found.length > 0,
      "aria-controls": `${id}-list`,
      "aria-autocomplete": "list",
      "aria-required": required,
      "aria-describedby": describedBy,
      ...(found.length > 0 ? { "aria-activedescendant": `${id}-${at}` } : {}),
      value: typed ?? value,
      onInput: (event: Event) => {
        setTyped((event.target as HTMLInputElement).value);
        setAt(0);
      },
      onKeyDown,
      onBlur: () =>
        close(
          typed !== undefined &&
            typed !== value &&
            (typed === "" || choices.some((choice) => choice.id === typed))
            ? typed
            : undefined,
        ),
    }),
    h(Options, { id, label, found, at, onTake: take }),
    sought !== "" && found.length === 0 && h("small", { class: "chosen" }, "nothing has these words"),
    about !== undefined &&
      !isOpen &&
      h("small", { class: "chosen" }, [about.label, about.about].filter(Boolean).join(": ")),
  );
}

type OptionsProps = {
  readonly id: string;
  readonly label: string;
  readonly found: readonly Entry[];
  readonly at: number;
  readonly onTake: (entry: Entry) => void;
};

function Options({ id, label, found, at, onTake }: OptionsProps): ComponentChild {
  const option = (entry: Entry, n: number): ComponentChild => {
    const [name, words, about] =
      "choice" in entry
        ? [entry.choice.id, entry.choice.label, entry.choice.about]
        : ["new entity", entry.unknown, entry.about];
    const take = (event: Event): void => {
      event.preventDefault();
      onTake(entry);
    };
    return h(
      "li",
      {
        id: `${id}-${n}`,
        key: `${name} ${words}`,
        role: "option",
        "aria-selected": n === at,
        onPointerDown: take,
      },
      h("b", null, name),
      ` ${words}`,
      h("small", null, about),
    );
  };
  return h(
    "ul",
    { id: `${id}-list`, role: "listbox", "aria-label": label, hidden: found.length === 0 },
    found.map(option),
  );
}
