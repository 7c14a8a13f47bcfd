/**
 * What news English calls currencies besides CLDR's names and symbols. CLDR has one English name a currency; these are
 * the other spellings, translations, plurals, abbreviations and everyday words. Ours, licensed as the code.
 */

import { keysOfWords, wordTable } from "./word-table.ts";

/** Nouns of CLDR's names without their accents, and other words for the same; a plural in -s is always read. */
export const otherNouns = wordTable(`
  dollar: buck, greenback, dlr
  pound: quid, sterling, stg
  yuan: renminbi, kuai
  krone: crown
  krona: crown
  koruna: crown, koruny, korun
  kroon: crown, krooni
  ruble: rouble, rbl
  lira: lire
  zloty: zlotych, zloties, złoty, złotych
  real: reais
  guarani: guaranies
  hryvnia: hryvni, grivna
  mark: deutschmark, deutschemark
  metical: meticais
  tugrik: togrog
  som: soum, sum
  shekel: sheqel, sheqalim
  guilder: gulden
  colon: colones
  quetzal: quetzales
  loti: maloti
`);

/** Codes and the whole phrases that mean them, where CLDR's name or a country's name before the noun does not say so. */
export const phrases = wordTable(`
  GBP: pound sterling, pounds sterling, english pound
  CNY: chinese renminbi
  ILS: nis, new israeli shekel
  EUR: single currency
  DEM: deutschmark, deutschmarks, deutschemark, deutschemarks
  BTC: bitcoin, bitcoins
  ETH: ether
`);

/** What stands before a noun and tells which currency it is, besides countries, their people and CLDR's own words. */
export const adjectives = wordTable(`
  XAF: CFA
  XOF: CFA
  XPF: CFP, Pacific
  XCD: EC
`);

/** Signs and abbreviations that stand beside the amount, and the codes they mean alone. */
export const signs = wordTable(`
  USD: $, dlrs, us$, $us, u.s.$, us, ＄, usd$
  GBP: £, ps, ￡
  JPY: y=, y, 円
  CNY: 元, rmb, cn¥, rmb¥
  CNH: cnh
  KRW: ₩, 원, ￦
  HKD: hk
  AUD: au$, au, a, $a, aud$
  CAD: c$, $c, ca, can$, cad$
  NZD: nz, $nz, nzd$
  SGD: s$, s, sgd$
  TWD: nt, ntd, t$
  JMD: j$, ja$
  TTD: tt$
  BBD: bds$, bd$
  NAD: n$
  FJD: fj$
  GYD: g$, gy$
  MXN: mex$, mxn$
  BRL: r$, brl$
  MYR: rm
  IDR: rp
  ILS: nis
  CHF: sfr, fr, swfr
  DKK: dkr
  NOK: nkr
  SEK: skr
  CZK: kč
  PLN: zł
  HUF: ft
  GHS: ₵, gh₵, gh¢
  ZAR: zar$, r
  XOF: fcfa
  BTC: ₿, xbt
  ETH: Ξ
  EUR: eur€
  BDT: tk
  KES: ksh, kshs
  UGX: ush, ugshs
  TZS: tsh, tshs
  DOP: rd$
`);

/** Capitals that stand at a sum and mean other things elsewhere: "N250 billion", "P3.2 billion", but "20p" and "N95". */
export const capitalSigns: ReadonlyMap<string, string> = new Map([
  ["N", "NGN"],
  ["P", "PHP"],
]);

/** The signs that are a word of two letters or more, and stand before or after the amount as a code does: "RMB", "kr", "SFr". */
export const letterSigns: readonly string[] =
  "dlrs rmb rm rp rs tk dh dhs nis ntd sfr swfr dkr nkr skr kr zł kč fcfa ksh kshs ush ugshs tsh tshs shs xbt".split(
    " ",
  );

/** Those that are written small. */
export const smallSigns: ReadonlySet<string> = new Set(["dlrs", "kr", "zł", "kč", "rs", "shs"]);

/** Signs and abbreviations that several countries use, and the nouns that they stand for. */
export const sharedSigns: ReadonlyMap<string, readonly string[]> = new Map(
  wordTable(`
  ¥: yen, yuan
  ￥: yen, yuan
  rs: rupee
  kr: krone, krona
  shs: shilling
  sh: shilling
  dh: dirham
  dhs: dirham
  `),
);

/** Sub-units stay units of their own: which currency "63 cents" belongs to is not in the words. */
export const subUnits: ReadonlyMap<string, string> = keysOfWords(`
  cent: cent, c, ¢, cents
  eurocent: eurocent, eurocents
  penny: penny, pennies, pence, p
  sen: sen
  kopeck: kopeck, kopecks, kopek, kopeks
  centavo: centavo, centavos
  centime: centime, centimes
  satang: satang
  paisa: paisa, paise
  piastre: piastre, piastres, piaster, piasters
  fils: fils
  kurus: kurus, kuruş
  grosz: grosz, groszy
  agora: agora, agorot
  stotinka: stotinka, stotinki
  pfennig: pfennig, pfennigs
  kobo: kobo, kobos
  pesewa: pesewa, pesewas
  fen: fen
  ban: bani
  øre: øre
  haler: halers
  halala: halala, halalas
  poisha: poisha
  ngwee: ngwee
  thebe: thebe
  jiao: jiao
  rappen: rappen
  lipa: lipa, lipas
`);

/** The currency that a shared word means by itself, and how near another country must stand to overrule it. */
export type Expected = { readonly code: string; readonly within: "paragraph" | "text" };

/**
 * What English news means by a noun or sign alone, although several currencies have it. The other shared nouns (krone,
 * peso, franc, rupee, dinar …) mean no one currency. A dollar or a pound is taken for another country's only where that
 * country is named in the same paragraph: what a country buys abroad is priced in dollars too.
 */
export const expected: ReadonlyMap<string, Expected> = new Map([
  ["dollar", { code: "USD", within: "paragraph" }],
  ["pound", { code: "GBP", within: "paragraph" }],
  ["won", { code: "KRW", within: "text" }],
  ["ruble", { code: "RUB", within: "text" }],
  ["riyal", { code: "SAR", within: "text" }],
  ["dirham", { code: "AED", within: "text" }],
  ["leu", { code: "RON", within: "text" }],
  ["lira", { code: "TRY", within: "text" }],
  ["koruna", { code: "CZK", within: "text" }],
  ["colon", { code: "CRC", within: "text" }],
  ["lev", { code: "BGN", within: "text" }],
  ["peseta", { code: "ESP", within: "text" }],
  ["¥", { code: "JPY", within: "text" }],
  ["￥", { code: "JPY", within: "text" }],
  ["rs", { code: "INR", within: "text" }],
]);

/** Nouns that are everyday words: alone they are money only with an amount that money has. */
export const everydayNouns: ReadonlySet<string> = new Set(
  (
    "real reals reais won sol sols soles mark marks som sum sums lek pula tala kip lari crowns ether colon colons " +
    "balboa quetzal quetzals kina dram drams greenback greenbacks"
  ).split(" "),
);

/** Codes that are words of English before they are codes, and are read nowhere. */
export const wordsFirst: ReadonlySet<string> = new Set("ALL BAD BAN CUP SIT STD TOP".split(" "));

/** Codes that are read where they stand alone, and not glued to figures: "COP28" and "MAD4" are names. */
export const namesWhenGlued: ReadonlySet<string> = new Set(
  "ANG BAM BOB BTC COP ETH GEL GIP MAD MOP NAD PEN RON SOS TRY XAG XAU XDR".split(" "),
);
