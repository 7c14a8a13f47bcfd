import { type ComponentChild, h } from "preact";
import type { Problem } from "../view.ts";
import { type Action, keys } from "./keys.ts";

/** The row that a build makes of an annotation: its receipt first. */
export function Receipt({
  row,
}: {
  readonly row: Readonly<Record<string, unknown>> | undefined;
}): ComponentChild {
  const cells = Object.entries(row ?? {}).filter(([, cell]) => cell !== null && cell !== undefined);
  return h(
    "section",
    { "aria-label": "Receipt" },
    h("h2", null, "Receipt, as the build will write it"),
    cells.length === 0
      ? h("p", { class: "quiet" }, "Nothing is written yet.")
      : h(
          "dl",
          null,
          cells.map(([name, cell]) => [
            h("dt", { key: name }, name),
            h("dd", { key: `${name}=`, dir: "auto" }, String(cell)),
          ]),
        ),
  );
}

type ProblemsProps = {
  readonly issues: readonly Problem[];
  readonly refused: string | undefined;
  readonly onGo: (key: string) => void;
};

/** What a build would say against the article; each problem leads to its annotation. */
export function Problems({ issues, refused, onGo }: ProblemsProps): ComponentChild {
  const count = issues.length + (refused === undefined ? 0 : 1);
  return h(
    "section",
    { class: "problems", "aria-label": "Problems", tabIndex: 0 },
    h("h2", null, count === 0 ? "No problems" : count === 1 ? "1 problem" : `${count} problems`),
    refused !== undefined && h("p", { class: "problem" }, refused),
    issues
      .slice(0, 20)
      .map(({ code, place, found, expected, mend, of }, at) =>
        h(
          "p",
          { class: "problem", key: at },
          h("b", null, code),
          of === undefined
            ? " "
            : [" of ", h("button", { type: "button", onClick: () => onGo(of) }, of), " "],
          place.line === undefined ? "" : `line ${place.line}: `,
          `${found}; expected ${expected}. ${mend}`,
        ),
      ),
  );
}

/** The lines of the file that say it. */
export function Lines({ yaml, file }: { readonly yaml: string; readonly file: string }): ComponentChild {
  return h(
    "section",
    { class: "lines", "aria-label": "Lines of the file" },
    h("h2", { title: file }, file.split("/").at(-1)),
    h(
      "pre",
      { tabIndex: 0, "aria-label": "YAML" },
      yaml.trim() === "" ? "(no lines change)" : yaml.replace(/^\n/, ""),
    ),
  );
}

/** All keys, each a button for mouse and touch. */
export function Keys({ onAction }: { readonly onAction: (action: Action) => void }): ComponentChild {
  return h(
    "div",
    { class: "keys", role: "toolbar", "aria-label": "Keys" },
    keys.map(({ key, action, does }) =>
      h(
        "button",
        { key: action, type: "button", "aria-keyshortcuts": key, onClick: () => onAction(action) },
        h("kbd", null, key),
        ` ${does}`,
      ),
    ),
  );
}

/** What the marks look like. */
export function Legend(): ComponentChild {
  const states = ["confirmed", "proposed", "open", "rejected"];
  return h(
    "ul",
    { class: "legend", "aria-label": "Marks" },
    states.map((state) => h("li", { key: state, class: `like-${state}` }, state)),
  );
}
