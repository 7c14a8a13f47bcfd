/** What must hold across the exchange rates: each has a source, the dollar on one side, and a time of its own. */
import { type Issue, nearest } from "../../schemas/issue.ts";
import type { Reference } from "../../schemas/reference.ts";

const file = "sources/reference/rates.yaml";

export function rateIssues({ rateSeries, rateSources }: Reference): Issue[] {
  const sources = rateSources.map(({ id }) => id);
  const seen = new Set<string>();
  return rateSeries.flatMap(({ base, quote, source, rates }): Issue[] => {
    const pair = `${base} in ${quote}`;
    const twice = Object.keys(rates).filter((period) => seen.has(`${pair} ${period}`));
    for (const period of Object.keys(rates)) seen.add(`${pair} ${period}`);
    return [
      ...(sources.includes(source) ? [] : [unknownSource(pair, source, sources)]),
      ...((base === "USD") === (quote === "USD")
        ? [wrong(pair, "USD as one of the two currencies", "Give the rate against the dollar.")]
        : []),
      ...twice.map((period) =>
        wrong(`${pair} of ${period} a second time`, "each rate once", "Delete one of the two."),
      ),
    ];
  });
}

function unknownSource(pair: string, source: string, sources: readonly string[]): Issue {
  const near = nearest(source, sources);
  const mend = near === undefined ? "Correct it, or add it." : `Did you mean ${near}?`;
  return wrong(`source: ${source} of ${pair}`, "one of sources", mend);
}

function wrong(found: string, expected: string, mend: string): Issue {
  return { code: "term-wrong", place: { file }, found, expected, mend };
}
