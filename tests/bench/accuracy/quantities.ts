import type { Quantity } from "../../../schemas/tables/quantities.ts";
import { type Document, type Figures, f1 } from "./score.ts";

type Gold = { readonly value: string; readonly change: string; readonly normalized_unit: string };

/** What the gold calls our codes; a code that is not here is compared as it is. */
const unitNames: Readonly<Record<string, string>> = Object.fromEntries(
  `USD dollar|EUR euro|GBP pound sterling|JPY japanese yen|CNY chinese yuan|HKD hong kong dollar|AUD australian dollar
  CAD canadian dollar|NZD new zealand dollar|SGD singapore dollar|MYR malaysian ringgit|INR indian rupee|ILS shekel
  PHP philippine peso|CHF swiss franc|KRW south korean won|THB thai baht|IDR indonesian rupiah|RUB russian ruble
  BRL brazilian real|ZAR south african rand|SEK swedish krona|NGN nigerian naira|TRY turkish lira|MXN mexican peso
  % percentage|a year|a{age} year of age|mo month|wk week|d day|h hour|min minute|s second|km kilometre|m metre
  cm centimetre|mm millimetre|um micrometre|[mi_i] mile|[ft_i] foot|[in_i] inch|[yd_i] yard|kg kilogram|g gram
  mg milligram|t tonne|[lb_av] pound-mass|[oz_av] ounce|L litre|mL millilitre|[mi_i]/h mile per hour
  km/h kilometre per hour|Cel celsius|[degF] fahrenheit|deg degree|kW kilowatt|MW megawatt|GW gigawatt|W watt
  kW.h kilowatt-hour|mA.h milliampere-hour|[HP] horsepower|N.m newton metre|Hz hertz|MHz megahertz|GHz gigahertz
  GBy gigabyte|MBy megabyte|TBy terabyte|Mbit/s megabit per second|m2 square metre|[sft_i] square foot
  [sqmi_i] square mile|[acr_us] acre|har hectare|[bbl_us] barrel|{rpm} revolutions per minute|MPa megapascal`
    .split(/[|\n]/)
    .map((pair) => {
      const [code, ...name] = pair.trim().split(" ");
      return [code, name.join(" ")];
    }),
);

/** A share of something is "% <of what>" in the gold; a rate is one name "per" another. */
function unitOf({ unit, unit_qualifier }: Quantity): string {
  if (unit === "1") return `% ${unit_qualifier ?? "-"}`.toLowerCase();
  const name = unit === null ? "-" : nameOf(unit);
  return spelled(`${unit_qualifier === null ? "" : `${unit_qualifier} `}${name}`.toLowerCase());
}

function nameOf(unit: string): string {
  const [, above = "", below = ""] = /^(.*)\/([^/]+)$/.exec(unit) ?? [];
  if (unitNames[unit] !== undefined || below === "") return unitNames[unit] ?? unit;
  return `${unitNames[above] ?? above} per ${unitNames[below] ?? below}`;
}

/** What the gold and we spell in two ways. */
const spelled = (unit: string): string =>
  unit
    .replace(/\b(?:metric ton|tonne)\b/g, "ton")
    .replace(/^(%.*)s$/, "$1")
    .replace("kilogramme", "kilogram");

/** The gold knows no "at least": a bound is a bound. */
function changeOf({ trend, comparator }: Quantity): string {
  return trend ?? (comparator === ">=" ? ">" : comparator === "<=" ? "<" : comparator);
}

function goldNumbers(value: string): number[] {
  const isRange = !value.includes("E") && !value.startsWith("-") && value.includes("-");
  return (isRange ? value.split("-") : [value]).map(Number);
}

function sameNumbers(gold: readonly number[], { value, value_min, value_max }: Quantity): boolean {
  const ours = value === null ? [value_min, value_max] : [value];
  return ours.length === gold.length && gold.every((number, index) => near(ours[index] ?? null, number));
}

function near(ours: number | null, gold: number): boolean {
  return ours !== null && Math.abs(ours - gold) <= 1e-8 + 1e-5 * Math.abs(gold);
}

/**
 * As CQE is evaluated (Almasian et al., EMNLP 2023): each gold quantity takes the prediction of the same value that
 * fits its unit, then its change, best; the gold has no spans.
 */
export function scoreQuantities(documents: readonly Document[]): Figures {
  const count = { gold: 0, predicted: 0, value: 0, unit: 0, change: 0 };
  for (const { gold, found } of documents) {
    const open = [...(found["quantities"] as Quantity[])];
    count.gold += gold.length;
    count.predicted += open.length;
    for (const { value, change, normalized_unit } of gold as readonly Gold[]) {
      const numbers = goldNumbers(String(value));
      const fitOf = (each: Quantity): [boolean, boolean] => [
        unitOf(each) === spelled(normalized_unit.toLowerCase()),
        changeOf(each) === change,
      ];
      const rank = (each: Quantity): number =>
        fitOf(each).reduce((sum, fits, index) => sum + (fits ? 2 - index : 0), 0);
      const [best] = open
        .filter((each) => sameNumbers(numbers, each))
        .sort((left, right) => rank(right) - rank(left));
      if (best === undefined) continue;
      open.splice(open.indexOf(best), 1);
      const [unit, trend] = fitOf(best);
      count.value++;
      if (unit) count.unit++;
      if (trend) count.change++;
    }
  }
  const figure = (correct: number): number => f1(correct, count.predicted, count.gold);
  return {
    value: figure(count.value),
    "value+unit": figure(count.unit),
    "value+change": figure(count.change),
  };
}
