/** Unit words → UCUM codes (ucum.org, case-sensitive form). */

const table = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s*\n\s*/)
      .flatMap((line) => {
        const [code = "", names = ""] = line.split(/ = /);
        return names.split(/,\s*/).map((name): [string, string] => [name, code]);
      }),
  );

// Symbols whose case decides; everything else is looked up in lower case.
const symbols = table(`
  MW = MW
  mW = mW
  K = K
  C = C
  F = F
  f = f
  N.m = Nm, NM
  W = W, w
  V = V, v
  A = A
  J = J
  L = l, L
  g = g
  m = m
  s = s
  h = h
  bit = b
  t = t
  By = B
  mm = mm
  Mm = Mm
`);

// Singular names and symbols in lower case.
const units = table(`
  % = %, percent, pct, pc, per cent, percentage, percents
  percentage point = percentage point, % point, pp
  basis point = basis point, bp, bps
  a = year, yr, yo
  mo = month
  wk = week, wk
  d = day, d
  h = hour, hr, h
  min = minute, min
  s = second, sec, s
  ms = millisecond, ms
  us = microsecond
  ns = nanosecond, ns
  10.a = decade
  100.a = century
  2.wk = fortnight
  km = kilometre, kilometer, km
  m = metre, meter, m
  cm = centimetre, centimeter, cm
  mm = millimetre, millimeter, mm
  um = micrometre, micrometer, micron, μm, µm, um
  nm = nanometre, nanometer, nm
  dm = decimetre, decimeter, dm
  pm = picometre, picometer
  [mi_i] = mile, mi
  [nmi_i] = nautical mile
  [ft_i] = foot, feet, ft, ′, '
  [yd_i] = yard, yd
  [in_i] = inch, in, ″
  [fur_us] = furlong
  [fth_i] = fathom
  pc = parsec
  Ao = angstrom
  [ly] = light year
  kg = kilogram, kilogramme, kilo, kg
  g = gram, gramme, g
  mg = milligram, mg
  ug = microgram, μg, µg, ug, mcg
  t = tonne, metric ton, metric tonne
  [ston_av] = ton, short ton
  [lton_av] = long ton, imperial ton
  Mt = megaton
  kt = kiloton
  [lb_av] = pound, lb
  [oz_av] = ounce, oz
  [oz_tr] = troy ounce
  [foz_us] = fluid ounce, fl oz
  [car_m] = carat
  L = litre, liter, l
  mL = millilitre, milliliter, ml
  cL = centilitre, centiliter, cl
  dL = decilitre, deciliter, dl
  hL = hectolitre, hl
  [gal_us] = gallon, gal
  [qt_us] = quart
  [pt_us] = pint
  [tbs_us] = tablespoon, tbsp
  [tsp_us] = teaspoon, tsp
  [dr_ap] = dram
  [bbl_us] = barrel, bbl
  [bu_us] = bushel
  [acr_us] = acre
  har = hectare, ha
  mL = cc
  [mi_i]/h = mph
  km/h = kph, kmh
  [mi_i]/[gal_us] = mpg
  {rpm} = rpm
  [kn_i] = knot
  W = watt, w
  kW = kilowatt, kw
  MW = megawatt, mw
  GW = gigawatt, gw
  TW = terawatt, tw
  mW = milliwatt
  W.h = watt hour, watt-hour, wh
  kW.h = kilowatt hour, kwh
  MW.h = megawatt hour, mwh
  GW.h = gigawatt hour, gwh
  TW.h = terawatt hour, twh
  [HP] = horsepower, hp, ps, metric horsepower
  brake horsepower = bhp, brake horsepower
  J = joule
  kJ = kilojoule, kj
  MJ = megajoule, mj
  GJ = gigajoule, gj
  cal = calorie, cal
  kcal = kilocalorie, kcal
  [Btu] = btu
  10*6.[Btu] = mmbtu
  eV = ev, electronvolt
  keV = kev
  MeV = mev
  GeV = gev
  TeV = tev
  V = volt
  kV = kilovolt, kv
  mV = millivolt, mv
  A = ampere, amp
  mA = milliampere, milliamp, ma
  mA.h = mah, milliamp hour, milliampere hour
  A.h = ah, amp hour, ampere hour
  Ohm = ohm, ω
  kOhm = kω
  F = farad
  Hz = hertz, hz
  kHz = kilohertz, khz
  MHz = megahertz, mhz
  GHz = gigahertz, ghz
  THz = terahertz, thz
  By = byte
  kBy = kilobyte, kb
  MBy = megabyte, mb
  GBy = gigabyte, gb
  TBy = terabyte, tb
  PBy = petabyte, pb
  EBy = exabyte
  bit = bit
  kbit = kilobit, kbit
  Mbit = megabit, mbit
  Gbit = gigabit, gbit
  kbit/s = kbps
  Mbit/s = mbps
  Gbit/s = gbps
  Tbit/s = tbps
  Pa = pascal
  kPa = kilopascal, kpa
  MPa = megapascal, mpa
  GPa = gpa
  hPa = hpa
  mbar = millibar, mbar
  [psi] = psi
  10*3.[psi] = ksi
  N = newton
  kN = kn
  N.m = newton metre, newton meter, n m
  [ft_i].[lbf_av] = foot pound, lb ft, ft lb
  [lbf_av].[ft_i] = pound foot, pound feet
  [lbf_av] = lbf
  K = kelvin
  lm = lumen
  lx = lux
  cd = candela
  [nit] = nit
  dB = decibel, db
  T = tesla
  G = gauss
  Bq = becquerel
  Sv = sievert
  mSv = millisievert, msv
  mol = mol
  [ppm] = ppm
  [ppb] = ppb
  [pptr] = ppt
  10*6.{pixel} = megapixel, mp
  {pixel} = pixel
  {pixel}/[in_i] = dpi, ppi
  {frame}/s = fps
  km2 = km2, km², square kilometre, square kilometer, sq km, km^2
  m2 = m2, m², square metre, square meter, sq m, m^2, sqm
  cm2 = cm2, cm², square centimetre, square centimeter, sq cm
  mm2 = mm2, mm², square millimetre, square millimeter, sq mm
  [sft_i] = ft2, ft², sqft, square foot, square feet, sq ft
  [syd_i] = square yard, sq yd
  [sin_i] = square inch
  [sqmi_i] = mi2, square mile, sq mi
  m3 = m3, m³, cubic metre, cubic meter, cu m, m^3
  km3 = km3, km³, cubic kilometre, cubic kilometer
  cm3 = cm3, cm³, cubic centimetre, cubic centimeter
  mm3 = mm3
  [cft_i] = cubic foot, cubic feet, cu ft
  [cyd_i] = cubic yard
  [cin_i] = cubic inch
  10*3.[cft_i] = mcf
  10*9.[cft_i] = bcf
  g/m2 = gsm
  rad = radian, rad
  deg = degree, deg, °
  Cel = celsius, centigrade, celcius, degc, ℃, degree celsius, degree centigrade, degree celcius, degree c, deg c, ° c, deg celsius
  [degF] = fahrenheit, farenheit, degf, ℉, degree fahrenheit, degree farenheit, degree f, deg f, ° f
  K = degree k, degree kelvin
`);

/** Units of time whose amounts are durations. Nights and weekends are counted by name. */
const durations = new Set(["a", "mo", "wk", "d", "h", "min", "s", "ms", "us", "ns", "10.a", "100.a", "2.wk"]);

/** Codes that measure a share. */
const shares = new Set(["%", "percentage point", "basis point"]);

/** Whether a code is a unit of time. */
export const isDuration = (code: string): boolean => durations.has(code);

/** Whether a code is a percentage, percentage points or basis points. */
export const isShare = (code: string): boolean => shares.has(code);

/** The UCUM code of printed unit words; null where there is none. */
export function unitCode(words: readonly string[]): string | null {
  const exact = words.length === 1 ? symbols.get(words[0] as string) : undefined;
  if (exact !== undefined) return exact;
  const name = words
    .join(" ")
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/ (\^) /g, "$1");
  return lookUp(name) ?? compound(name);
}

function lookUp(name: string): string | undefined {
  const found = units.get(name) ?? units.get(singular(name));
  // plural first word: "pounds feet", "degrees c"
  return found ?? units.get(name.split(" ").map(singular).join(" "));
}

const singular = (name: string): string =>
  /(?:us|ss|hertz)$/.test(name)
    ? name
    : name === "centuries"
      ? "century"
      : name === "inches"
        ? "inch"
        : name.replace(/(?<=..)s$/, "");

/** "kilowatt hours": a product of two units. */
function compound(name: string): string | null {
  const [left, right, ...rest] = name.split(" ").map(lookUp);
  return left !== undefined && right !== undefined && rest.length === 0 ? `${left}.${right}` : null;
}
