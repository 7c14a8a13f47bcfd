import type { ExchangeRate } from "../../schemas/tables/exchange_rates.ts";
import { type Measure, measureOf } from "./measure.ts";
import { type Rates, ratesOf } from "./rates.ts";

/** What claims are compared by, besides themselves. */
export type Standards = {
  /** The most general metric that each is narrower than, or itself. */
  readonly roots: ReadonlyMap<string, string>;
  readonly rates: Rates;
  /** measureOf() of the units that were asked for before, and of others. */
  readonly measureOf: (unit: string) => Measure;
};

export function standardsOf(
  metrics: readonly { readonly id: string; readonly broader?: string | null | undefined }[],
  rates: readonly ExchangeRate[] = [],
): Standards {
  const measures = new Map<string, Measure>();
  return {
    roots: rootsOf(metrics),
    rates: ratesOf(rates),
    measureOf: (unit) => {
      const known = measures.get(unit) ?? measureOf(unit);
      measures.set(unit, known);
      return known;
    },
  };
}

/** The roots of metrics by their `broader`; a cycle, which is refused elsewhere, ends where it began. */
function rootsOf(metrics: Parameters<typeof standardsOf>[0]): Standards["roots"] {
  const broader = new Map(metrics.map((metric) => [metric.id, metric.broader ?? undefined]));
  const root = (id: string): string => {
    const seen = new Set<string>();
    for (let at = id; ; at = broader.get(at) as string) {
      if (broader.get(at) === undefined || seen.has(at)) return at;
      seen.add(at);
    }
  };
  return new Map(metrics.map(({ id }) => [id, root(id)]));
}
