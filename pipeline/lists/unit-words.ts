/**
 * What news English calls units besides UCUM's own names and symbols: other spellings, abbreviations, and names whose
 * UCUM code is put together ("kilowatt hour": kW.h). Ours, licensed as the code.
 */

import { keysOfWords } from "./word-table.ts";

/** Names of units that take prefixes, in the singular: "gigalitre" follows from "litre". */
export const metricNames: ReadonlyMap<string, string> = keysOfWords(`
  m: metre, meter
  g: gram, gramme
  L: litre, liter
  t: tonne
  Hz: hertz
  By: byte
  W: watt
  W.h: watt hour, watthour
  A: amp
  A.h: amp hour, ampere hour
  V.A: volt ampere
  bit/s: bit per second
  eV: electron volt
  pc: parsec
  cal: calorie
  K: kelvin
  Cel: celsius
`);

/** Symbols of units that take prefixes, besides UCUM's: "GWh" follows from "Wh". */
export const metricSymbols: ReadonlyMap<string, string> = keysOfWords(`
  W.h: Wh
  A.h: Ah
  V.A: VA
  By: B
  bit/s: bps
  bit: b
  Ohm: Ω
  W: Wp
  N.m: Nm
`);

/** Symbols whose case decides although another unit has the same letters. */
export const symbols: ReadonlyMap<string, string> = keysOfWords(`
  MW: MW
  mW: mW
  K: K
  Cel: C
  [degF]: F
  N.m: Nm, NM
  W: W, w
  V: V, v
  A: A
  J: J
  L: l, L
  g: g
  m: m
  s: s
  h: h
  bit: b
  Gbit: Gb
  Tbit: Tb
  t: t
  By: B
  mm: mm
  Mm: Mm
  T: T
  G: G
`);

/** Names, abbreviations and symbols in lower case and the singular. */
export const names: ReadonlyMap<string, string> = keysOfWords(`
  %: %, percent, pct, pc, per cent, percentage, percents
  percentage point: percentage point, % point, pp
  basis point: basis point, bp, bps
  [ppth]: per mille, ‰
  [bbl_us]/d: bpd, bopd
  t/d: tpd
  t/a: tpa, tpy
  kt/a: ktpa
  Mt/a: mtpa, mmtpa
  a: year, yr, yo, annum
  mo: month
  wk: week, wk
  d: day, d
  h: hour, hr, h
  min: minute, min
  s: second, sec, s
  ms: ms
  us: µs, μs
  ns: ns
  10.a: decade
  100.a: century
  1000.a: millennium
  2.wk: fortnight
  km: km
  cm: cm
  mm: mm
  um: micron, μm, µm, um
  nm: nm
  [mi_i]: mile, mi
  [nmi_i]: nautical mile, nmi
  [ft_i]: foot, feet, ft, ′, '
  [yd_i]: yard, yd
  [in_i]: inch, in, ″
  [fur_us]: furlong
  [fth_i]: fathom
  Ao: angstrom
  [ly]: light year, lightyear
  AU: astronomical unit
  kg: kilo, kg
  mg: mg
  ug: μg, µg, ug, mcg
  t: metric ton, metric tonne
  Gt: gt
  kt: kiloton
  Mt: megaton
  Gt: gigaton
  [ston_av]: ton, short ton
  [lton_av]: long ton, imperial ton
  [lb_av]: pound, lb
  [oz_av]: ounce, oz
  [oz_tr]: troy ounce
  [foz_us]: fluid ounce, fl oz
  [car_m]: carat
  mL: ml, cc
  cL: cl
  dL: dl
  hL: hl
  [gal_us]: gallon, gal
  [gal_br]: imperial gallon
  [qt_us]: quart
  [pt_us]: pint
  [cup_us]: cup
  [tbs_us]: tablespoon, tbsp
  [tsp_us]: teaspoon, tsp
  [dr_ap]: dram
  [bbl_us]: barrel, bbl
  [bu_us]: bushel
  [acr_us]: acre
  har: hectare, ha
  [mi_i]/h: mph, mile per hour
  km/h: kph, kmh
  [mi_i]/[gal_us]: mpg
  {rpm}: rpm, revolution per minute
  [kn_i]: knot
  [HP]: horsepower, hp, ps, metric horsepower
  brake horsepower: bhp, brake horsepower
  [Btu]: btu, british thermal unit
  10*6.[Btu]: mmbtu, million british thermal unit
  mm[Hg]: mmhg
  [iU]: iu, international unit
  mA: milliamp, ma
  W.h: wh
  Hz: hz
  hPa: hpa
  bit: bits
  eV: ev
  mA.h: mah
  A.h: ah
  mV: mv
  Ohm: ω
  kOhm: kω
  mbar: mbar
  [psi]: psi
  10*3.[psi]: ksi
  N.m: newton metre, newton meter, n m
  [ft_i].[lbf_av]: foot pound, lb ft, ft lb
  [lbf_av].[ft_i]: pound foot, pound feet
  [lbf_av]: lbf, pound force
  cd/m2: nit
  dB: decibel, db
  Sv: sievert
  mSv: msv
  [ppm]: ppm
  [ppb]: ppb
  [pptr]: ppt
  10*6.{pixel}: megapixel, mp
  {pixel}: pixel
  {pixel}/[in_i]: dpi, ppi
  {frame}/s: fps, frame per second
  [sft_i]: ft2, ft², sqft, square foot, square feet, sq ft
  [syd_i]: square yard, sq yd
  [sin_i]: square inch, sq in
  [mi_i]2: mi2, mi², square mile, sq mi
  m2: sqm
  [cft_i]: cubic foot, cubic feet, cu ft, ft3, ft³
  [cyd_i]: cubic yard, cu yd
  [cin_i]: cubic inch, cu in
  10*3.[cft_i]: mcf
  10*6.[cft_i]: mmcf
  10*9.[cft_i]: bcf
  10*12.[cft_i]: tcf
  10*9.m3: bcm
  10*3.[bbl_us]: mbbl
  g/m2: gsm
  rad: radian, rad
  deg: degree, deg, °
  Cel: centigrade, celcius, degc, ℃, degree celsius, degree centigrade, degree celcius, degree c, deg c, ° c, deg celsius
  [degF]: f, fahrenheit, farenheit, degf, ℉, degree fahrenheit, degree farenheit, degree f, deg f, ° f
  K: degree k, degree kelvin
  [bf_i]: board foot
  [diop]: dioptre
`);

/** Masses in one word with the gas that they are of, in lower case: "gCO2", "MtCO2e". */
export const emissions: ReadonlyMap<string, string> = new Map(
  ["g", "kg", "t", "kt", "Mt", "Gt"].flatMap((mass) =>
    ["co2", "co2e", "co2eq"].map((gas): [string, string] => [`${mass.toLowerCase()}${gas}`, mass]),
  ),
);

/** Symbols that news writes in lower case too, and the unit behind any prefix: "50 gw", "3 tb", "20 mpa". */
export const looseSymbols: ReadonlyMap<string, string> = keysOfWords(`
  W: w
  W.h: wh
  V.A: va
  W: wp
  Hz: hz
  Pa: pa
  J: j
  V: v
  By: b
  bit: bit
  bit/s: bps
  eV: ev
  cal: cal
  N: n
`);

/** Units of UCUM whose names mean other things in news: "12 points", "3 sections", "20 hands", "5 lines". */
export const everydayNames: ReadonlySet<string> = new Set(
  (
    "are bar bel bit cicero circle cord cup drop gal grain gray hand henry line link mesh mil mole pace peck pica point " +
    "pied pouce rod section township gill poise equivalent minim scruple barn stone"
  ).split(" "),
);
