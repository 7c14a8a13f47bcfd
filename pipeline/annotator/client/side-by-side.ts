/** The parts of the page of differences: the words in their passage, what each curator says of them, how far they agree. */
import { type ComponentChild, h } from "preact";
import type { Difference, DifferencesView } from "../differences-view.ts";

/** UTF-16 units of text before and after the words of a difference. */
const around = 240;

/** The words of both in the text around them: solid the left's, dashed the right's, double what both have. */
export function Passage({
  text,
  difference: { left, right },
}: {
  readonly text: string;
  readonly difference: Difference;
}): ComponentChild {
  const sides = [left, right].filter((side) => side !== undefined);
  const start = Math.min(...sides.map((side) => side.start));
  const end = Math.max(...sides.map((side) => side.end));
  const from = wordStart(text, Math.max(text.lastIndexOf("\n", start) + 1, start - around));
  const lineEnd = text.indexOf("\n", end);
  const to = wordEnd(text, Math.min(lineEnd < 0 ? text.length : lineEnd, end + around));
  const cuts = [...new Set([from, to, ...sides.flatMap((side) => [side.start, side.end])])].toSorted(
    (a, b) => a - b,
  );
  const pieces = cuts.slice(0, -1).map((cut, at) => {
    const next = cuts[at + 1] as number;
    const isLeft = left !== undefined && left.start <= cut && next <= left.end;
    const isRight = right !== undefined && right.start <= cut && next <= right.end;
    const words = text.slice(cut, next);
    if (!isLeft && !isRight) return words;
    const of = isLeft && isRight ? "both" : isLeft ? "left" : "right";
    return h("mark", { key: cut, class: `of-${of}` }, words);
  });
  return h(
    "p",
    { class: "passage", dir: "auto" },
    from > 0 && text[from - 1] !== "\n" ? "… " : "",
    pieces,
    to < text.length && text[to] !== "\n" ? " …" : "",
  );
}

function wordStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && /\S/.test(text[from - 1] as string)) from--;
  return from;
}

function wordEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\S/.test(text[to] as string)) to++;
  return to;
}

type SideProps = {
  readonly difference: Difference;
  readonly side: "left" | "right";
  readonly curator: string;
};

/** What one curator says; fields in which the other differs carry a sign. */
export function Side({ difference, side, curator }: SideProps): ComponentChild {
  const own = difference[side];
  const other = difference[side === "left" ? "right" : "left"];
  const taken = difference.taken === side || difference.taken === "both";
  const names = Object.keys({ ...own?.fields });
  return h(
    "section",
    { class: taken ? "side taken" : "side", "aria-label": `${side}: ${curator}` },
    h(
      "h2",
      null,
      side === "left" ? "← " : "→ ",
      curator,
      h("small", null, own === undefined ? "nothing" : `${difference.list}/${own.id}`),
    ),
    own === undefined
      ? h("p", { class: "quiet" }, "These words are not annotated.")
      : h(
          "dl",
          null,
          names
            .filter((name) => name !== "id" && own.fields[name] !== undefined)
            .map((name) => {
              const differs = other !== undefined && shown(own.fields[name]) !== shown(other.fields[name]);
              const look = differs ? "differs" : undefined;
              return [
                h("dt", { key: name, class: look }, name),
                h("dd", { key: `${name}=`, class: look, dir: "auto" }, shown(own.fields[name])),
              ];
            }),
        ),
  );
}

function shown(value: unknown): string {
  return typeof value === "object" && value !== null ? Object.values(value).join(" | ") : String(value ?? "");
}

/** Span F1 and Cohen's kappa by table, as playbook agree prints them. */
export function Agreements({ agreements }: Pick<DifferencesView, "agreements">): ComponentChild {
  const figure = (value: number | null | undefined): string =>
    (value ?? undefined) === undefined ? "–" : (value as number).toFixed(3);
  const heads = ["table", "first", "second", "both", "F1", "kappa"];
  return h(
    "div",
    { class: "agreements", role: "region", "aria-label": "Agreement", tabIndex: 0 },
    h("h2", null, "Agreement of the files as they stand: span F1, Cohen’s kappa"),
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          heads.map((name) => h("th", { key: name, scope: "col" }, name)),
        ),
      ),
      h(
        "tbody",
        null,
        agreements.map(({ list, first, second, both, f1, kappa }) =>
          h(
            "tr",
            { key: list },
            h("th", { scope: "row" }, list),
            [first, second, both].map((count, at) => h("td", { key: heads[at + 1] }, count)),
            h("td", null, figure(f1)),
            h("td", null, figure(kappa)),
          ),
        ),
      ),
    ),
  );
}
