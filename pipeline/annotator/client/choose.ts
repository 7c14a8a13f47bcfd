import { type ComponentChild, h } from "preact";
import { useState } from "preact/hooks";
import type { Choice } from "../lists.ts";

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
};

/** Choices whose id or label holds all typed words, those that begin with them first. */
export function matching(
  choices: readonly Choice[],
  typed: string,
  first: readonly string[],
): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s/).filter(Boolean);
  const rank = ({ id, label }: Choice): number => {
    const [text, key] = [label.toLowerCase(), id.toLowerCase()];
    if (words.length === 0) return first.includes(id) ? 0 : 2;
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
}: Props): ComponentChild {
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const isOpen = typed !== undefined;
  const found = isOpen ? matching(choices, typed === value ? "" : typed, first) : [];
  const close = (chosen?: string): void => {
    setTyped(undefined);
    setAt(0);
    if (chosen !== undefined) onChoose(chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      if (!isOpen) setTyped(value);
      else setAt((at + by + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter" && isOpen && found[at] !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      close(found[at]?.id);
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
    h(
      "ul",
      { id: `${id}-list`, role: "listbox", "aria-label": label, hidden: found.length === 0 },
      found.map((choice, n) =>
        h(
          "li",
          {
            id: `${id}-${n}`,
            key: choice.id,
            role: "option",
            "aria-selected": n === at,
            onPointerDown: (event: Event) => {
              event.preventDefault();
              close(choice.id);
            },
          },
          h("b", null, choice.id),
          ` ${choice.label}`,
          h("small", null, choice.about),
        ),
      ),
    ),
    about !== undefined && !isOpen && h("small", { class: "chosen" }, `${about.label}: ${about.about}`),
  );
}
