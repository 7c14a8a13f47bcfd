/** Currency signs, names and prefixes → ISO 4217 codes (names as in ISO 4217 and Unicode CLDR). */

const table = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s*\n\s*/)
      .flatMap((line) => {
        const [code, names = ""] = line.split(/:\s*/);
        return names.split(/,\s*/).map((name): [string, string] => [name, code as string]);
      }),
  );

/**
 * Sign, prefix or name in lower case, spaces between words → code. Names that several
 * countries share mean the one that news text means without a country; the last name of a line is the full one.
 */
const currencies = table(`
  USD: $, us$, $us, u.s.$, us, ＄, buck, us dollar, u.s. dollar, american dollar, dollar
  EUR: €, euro
  GBP: £, ps, pound, sterling, british pound, english pound, quid, pound sterling
  JPY: ¥, 円, y=, y =, ￥, yen, japanese yen
  CNY: 元, yuan, renminbi, rmb, kuai, chinese renminbi, chinese yuan
  CNH: cnh
  INR: ₹, rupee, rs, indian rupee
  RUB: ₽, rouble, ruble, russian rouble, russian ruble
  KRW: ₩, 원, won, korean won, south korean won
  KPW: north korean won
  ILS: ₪, nis, israeli shekel, new israeli shekel, israeli new shekel, shekel
  VND: ₫, dong, vietnamese dong
  NGN: ₦, naira, nigerian naira
  PHP: ₱, philippine peso
  UAH: ₴, hryvnia, ukrainian hryvnia
  TRY: ₺, lira, turkish lira
  LBP: lebanese lira, lebanese pound
  THB: ฿, baht, thai baht
  CRC: ₡, colon, colones, costa rican colon
  PYG: ₲, guarani
  GHS: ₵, cedi, ghanaian cedi
  KZT: ₸, tenge
  BTC: ₿, bitcoin
  HKD: hk$, hk, hong kong dollar
  AUD: a$, au$, au, a, australian dollar
  CAD: c$, $ c, ca$, ca, canadian dollar
  NZD: nz$, nz, new zealand dollar
  SGD: s$, s, singaporean dollar, singapore dollar
  TWD: nt$, nt, taiwan dollar, taiwanese dollar, new taiwan dollar
  JMD: j$, ja$, jamaican dollar
  TTD: tt$
  BBD: bds$, barbadian dollar
  BSD: bahamian dollar
  NAD: namibian dollar
  FJD: fijian dollar
  MYR: rm, ringgit, malaysian ringgit
  IDR: rupiah, indonesian rupiah
  CHF: franc, swiss franc
  BRL: r$, real, reais, brazilian reais, brazilian real
  ZAR: rand, south african rand
  SEK: krona, kronor, swedish kronor, swedish krona
  DKK: krone, kroner, danish kroner, danish krone
  NOK: norwegian kroner, norwegian krone
  ISK: kronur, icelandic kronur, icelandic krona
  CZK: koruna, koruny, czech koruna
  PLN: zloty, polish zloty
  HUF: forint, hungarian forint
  RON: leu, lei, romanian lei, romanian leu
  BGN: lev, leva, bulgarian leva, bulgarian lev
  MXN: peso, mexican peso
  ARS: argentinian peso, argentine peso
  CLP: chilean peso
  COP: colombian peso
  CUP: cuban peso
  UYU: uruguayan peso
  DOP: dominican peso
  SAR: riyal, saudi riyal
  QAR: qatari riyal
  IRR: rial, iranian rial
  OMR: omani rial
  YER: yemeni rial
  AED: dirham, emirati dirham
  MAD: moroccan dirham
  KWD: dinar, kuwaiti dinar
  BHD: bahraini dinar
  IQD: iraqi dinar
  JOD: jordanian dinar
  RSD: serbian dinar
  DZD: algerian dinar
  TND: tunisian dinar
  LYD: libyan dinar
  KES: shilling, kenyan shilling
  UGX: ugandan shilling
  TZS: tanzanian shilling
  SOS: somali shilling
  EGP: egyptian pound
  SYP: syrian pound
  SDG: sudanese pound
  PKR: pakistani rupee
  NPR: nepalese rupee
  BYN: belarusian ruble, belarusian rouble
  BDT: taka
  MMK: kyat
  KHR: riel
  LAK: ₭, kip
  ZMW: kwacha, zambian kwacha
  MWK: malawian kwacha
  ETB: birr
  GMD: dalasi
  HNL: lempira
  GTQ: quetzal
  NIO: cordoba
  BOB: boliviano
  VES: bolivar
  PEN: soles, sol
  HTG: gourde
  PAB: balboa
  AZN: ₼, manat
  GEL: ₾, lari
  AMD: dram
  KGS: som
  TJS: somoni
  MNT: ₮, tugrik
  MVR: rufiyaa
  MOP: pataca
  MGA: ariary
  HRK: kuna
  AFN: afghani
  ALL: leke, lek
  AOA: kwanza
  AWG: florin
  BTN: ngultrum
  BWP: pula
  CVE: escudo
  ERN: nakfa
  LSL: maloti, loti
  MKD: denar
  MRU: ouguiya
  MZN: meticais, metical
  PGK: kina
  WST: tala
  STN: dobra
  SLE: leone
  SZL: emalangeni, lilangeni
  VUV: vatu
  ANG: guilder
`);

// Sub-units are units of their own: which currency "63 cents" belongs to is not in the words.
const subUnits = table(`
  cent: c, ¢, cent
  eurocent: eurocent
  penny: penny, pence, p
  sen: sen
  kopeck: kopeck
  centavo: centavo
  satang: satang
  paisa: paise
`);

const codeNames = new Map([...currencies].map(([name, code]) => [code, name]));

/** The English name of a currency, in lower case and the singular: the last name of its line. */
export const currencyName = (code: string): string => codeNames.get(code) ?? code;

/** The ISO 4217 code of printed currency words, or the singular name of a sub-unit; null where unknown. */
export function currencyCode(words: readonly string[]): string | null {
  const name = words
    .filter((word) => word !== "." && word !== "-")
    .map((word) => word.toLowerCase().replace(/\.$/, ""));
  // a code after the sign ("$5 AUD") or before it says which dollar it is
  const code = words.map((word) => word.toUpperCase()).find((word) => isCode(word));
  if (code !== undefined) return code;
  for (let from = 0; from < name.length; from++) {
    const phrase = name.slice(from).join(" ").replace(" $", "$");
    const found = lookUp(phrase) ?? lookUp(phrase.replace(/s$/, ""));
    if (found !== undefined) return found;
  }
  return null;
}

const lookUp = (name: string): string | undefined => currencies.get(name) ?? subUnits.get(name);

// ISO 4217 codes in use, and the two metals and coins that news quotes like them; ALL and TOP are words first.
const codes = new Set(
  (
    "AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ERN " +
    "ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL " +
    "LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP " +
    "SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XAU XCD XOF XPF YER ZAR ZMW ZWL BTC ETH"
  ).split(" "),
);
const isCode = (word: string): boolean => codes.has(word);
