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

/** Every name that is read, for the test that extraction and normalisation know the same words. */
export const currencyNames: readonly string[] = [...currencies.keys(), ...subUnits.keys()];

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

const codes = new Set(
  (
    "USD EUR GBP JPY CNY CNH HKD AUD CAD NZD SGD MYR INR ILS PHP CHF KRW THB IDR RUB BRL ZAR SEK NOK DKK ISK CZK PLN " +
    "HUF RON BGN HRK UAH NGN GHS KES UGX TZS MXN ARS CLP COP UYU SAR AED QAR KWD BHD OMR JOD IQD IRR EGP MAD TND DZD " +
    "PKR LKR BDT NPR MMK VND TWD KZT GEL AMD AZN BYN XOF XAF XAU BTC ETH"
  ).split(" "),
);
const isCode = (word: string): boolean => codes.has(word);
