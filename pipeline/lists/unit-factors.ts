/** How much of the base units a unit is, so that values of one dimension can be held against each other. */
import list from "./units.json" with { type: "json" };

/** The factor to base units, and the base units with their powers: a key that units of one dimension share. */
export type UnitSize = { readonly factor: number; readonly dimension: string };

const plain = new Map(list.units.map((unit) => [unit.code, unit]));
const noDimension = "0 0 0 0 0 0 0";

/**
 * The size of a UCUM code with its prefix, power, products and quotients ("kW.h", "t/a", "km2"); null for what is no
 * UCUM code (a currency, a counted noun, a temperature scale). Factors and dimensions are UCUM's own.
 */
export function sizeOfUnit(code: string): UnitSize | null {
  if (code === "1") return { factor: 1, dimension: noDimension };
  if (code === "%") return { factor: 0.01, dimension: noDimension };
  let size: UnitSize | null = { factor: 1, dimension: noDimension };
  let isDivided = false;
  // L/(100.km)
  const parts = code.replace(/\/\((\d+)\.([^()]+)\)$/, "/$1/$2").split(/([/.])/);
  for (const part of parts) {
    if (part === "/" || part === ".") {
      isDivided = part === "/";
      continue;
    }
    const next = sizeOfPart(part);
    if (next === null || size === null) return null;
    size = multiplied(size, next, isDivided ? -1 : 1);
  }
  return size;
}

function sizeOfPart(part: string): UnitSize | null {
  if (/^\d+$/.test(part)) return { factor: Number(part), dimension: noDimension };
  const [, unit = part, power = "1"] = /^(.*\D)(\d)$/.exec(part) ?? [];
  const size = sizeOfSymbol(unit) ?? sizeOfSymbol(part);
  return size === null ? null : raised(size, sizeOfSymbol(unit) === null ? 1 : Number(power));
}

function sizeOfSymbol(symbol: string): UnitSize | null {
  const known = plain.get(symbol);
  if (known !== undefined) return sized(known);
  for (const prefix of list.prefixes) {
    const unit = symbol.startsWith(prefix.code) ? plain.get(symbol.slice(prefix.code.length)) : undefined;
    const size = unit?.metric === true ? sized(unit) : null;
    if (size !== null) return { ...size, factor: size.factor * prefix.value };
  }
  return null;
}

/** Special units have scales of their own, as temperatures do: no factor leads from one to another. */
function sized({ factor, dimension }: { factor: number; dimension: string }): UnitSize | null {
  return /^-?\d+(?: -?\d+){6}$/.test(dimension) ? { factor, dimension } : null;
}

function raised({ factor, dimension }: UnitSize, power: number): UnitSize {
  const powers = dimension.split(" ").map((each) => Number(each) * power);
  return { factor: factor ** power, dimension: powers.join(" ") };
}

function multiplied(left: UnitSize, right: UnitSize, power: 1 | -1): UnitSize {
  const by = raised(right, power).dimension.split(" ");
  const powers = left.dimension.split(" ").map((each, at) => Number(each) + Number(by[at]));
  return { factor: left.factor * right.factor ** power, dimension: powers.join(" ") };
}
