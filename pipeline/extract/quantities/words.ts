/** The words that number expressions are made of, by class; patterns name the classes (see docs/rules.md). */
export const quantityWords = {
  zero: "zero nil nought",
  one: "one",
  twoToNine: "two three four five six seven eight nine",
  tenToNineteen: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  twentyToNinety: "twenty thirty forty fourty fifty sixty seventy eighty ninety",
  hundred: "hundred",
  scale: "thousand million billion trillion quadrillion lakh crore mln mn bn tn trn mil bln mio",
  scaleLetter: "k m b t",
  magnitude: "tens hundreds thousands millions billions trillions dozens scores lakhs crores",
  dozen: "dozen couple pair",
  half: "half",
  fractionWord:
    "third thirds fourth fourths hundredth hundredths thousandth thousandths quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths halves",
  fractionSign: "½ ⅓ ⅔ ¼ ¾ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞",
  minus: "minus negative",
  point: "point",
  article: "a an",
  and: "and",
  of: "of",
  to: "to",
  or: "or",
  between: "between",
  from: "from",
  per: "per each every",
  hyphen: "- – — − ‐ ‑ ‒",
  slash: "/",
  stop: ".",
  comma: ",",
  opening: "(",
  closing: ")",
  colon: ":",
  plus: "+",
  cross: "× ✕ *",
  caret: "^",
  numberSign: "# №",
  percent: "% percent pct pc percents bps",
  percentage: "percentage",
  basis: "basis",
  cent: "cent",
  points: "points",
  currencySign: "$ € £ ¥ ₹ ₽ ₩ ₪ ₫ ₦ ₱ ₴ ₺ ₿ ฿ ₡ ₲ ₵ ₸ ₾ ₭ ₮ ₼ 元 円 원 ¢ ￥ ＄",
  nationality:
    "australian canadian american singapore singaporean taiwan hong kong zealand new u.s. us swiss japanese chinese british english egyptian lebanese syrian sudanese indian pakistani nepalese mexican chilean colombian argentine argentinian philippine cuban uruguayan dominican danish norwegian swedish icelandic czech turkish brazilian russian belarusian israeli saudi qatari omani iranian yemeni moroccan emirati kuwaiti iraqi jordanian serbian algerian tunisian libyan bahraini kenyan ugandan tanzanian somali thai indonesian malaysian vietnamese polish hungarian romanian bulgarian ukrainian nigerian ghanaian zambian malawian south north african korean jamaican namibian fijian bahamian barbadian",
  currencyName:
    "dollar dollars buck bucks euro euros sterling yen yuan renminbi rmb kuai rupee rupees rupiah rupiahs ringgit ringgits baht bahts peso pesos real reais won rand rands rouble roubles ruble rubles franc francs krona kronor krone kroner kronur koruna korunas koruny shekel shekels lira liras dirham dirhams dinar dinars riyal riyals rial rials shilling shillings naira nairas dong zloty zlotys forint forints leu lei lev leva hryvnia hryvnias taka takas kyat kyats riel riels kip tenge cedi cedis kwacha birr dalasi lempira quetzal cordoba guarani boliviano bolivianos bolivar bolivars sol soles colones gourde balboa manat lari dram som somoni tugrik rufiyaa pataca ariary kuna afghani afghanis lek leke kwanza kwanzas florin florins ngultrum pula escudo escudos nakfa loti maloti denar denars ouguiya metical meticais kina tala dobra leone leones lilangeni emalangeni vatu guilder guilders bitcoin bitcoins cents penny pence sen kopeck kopecks centavo centavos quid eurocent eurocents satang paise",
  currencyCode:
    "aed afn amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn bwp byn bzd cad cdf chf clp cnh cny cop crc cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr iqd irr isk jmd jod jpy kes khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sdg sek sgd shp sle sos srd ssp stn syp szl thb tjs tmt tnd try ttd twd tzs uah ugx usd uyu uzs ved ves vnd vuv wst xaf xau xcd xof xpf yer zar zmw zwl btc eth rm rs nis",
  timeUnit:
    "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks wk wks month months year years yr yrs yo decade decades century centuries fortnight fortnights millisecond milliseconds ms microsecond microseconds nanosecond nanoseconds ns",
  unitQualifier: "square sq cubic cu metric nautical fluid fl short long imperial troy light brake u.k.",
  unitName:
    "kilometre kilometres kilometer kilometers km kms metre metres meter meters centimetre centimetres centimeter centimeters cm cms millimetre millimetres millimeter millimeters mm micrometre micrometres micrometer micrometers micron microns μm µm um nanometre nanometres nanometer nanometers nm decimetre decimetres decimeter decimeters dm picometre picometer picometers mile miles mi foot feet ft yard yards yd yds inch inches furlong furlongs fathom fathoms parsec parsecs angstrom angstroms kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs gram grams gramme grammes milligram milligrams mg microgram micrograms μg µg ug mcg tonne tonnes ton tons megaton megatons kiloton kilotons pound pounds lb lbs ounce ounces oz carat carats litre litres liter liters millilitre millilitres milliliter milliliters ml centilitre centiliter cl decilitre deciliter dl hectolitre hl gallon gallons gal quart quarts pint pints tablespoon tablespoons tbsp teaspoon teaspoons tsp drams barrel barrels bbl bushel bushels acre acres hectare hectares ha cc mph kph kmh mpg rpm knot knots watt watts kilowatt kilowatts kw megawatt megawatts mw gigawatt gigawatts gw terawatt terawatts tw milliwatt milliwatts wh kwh mwh gwh twh horsepower hp bhp ps joule joules kilojoule kilojoules kj megajoule megajoules mj gigajoule gigajoules gj calorie calories cal kilocalorie kilocalories kcal btu ev kev mev gev tev electronvolt electronvolts volt volts kilovolt kilovolts kv millivolt millivolts mv ampere amperes amp amps milliamp milliamps ma mah ah ohm ohms ω kω farad farads hertz hz kilohertz khz megahertz mhz gigahertz ghz terahertz thz byte bytes kilobyte kilobytes kb megabyte megabytes mb gigabyte gigabytes gb terabyte terabytes tb petabyte petabytes pb exabyte exabytes bits kilobit kilobits kbit megabit megabits mbit gigabit gigabits gbit mbps gbps kbps tbps pascal pascals kilopascal kilopascals kpa megapascal megapascals mpa gpa hpa millibar millibars mbar psi ksi newton newtons kn lbf kelvin kelvins lumen lumens lux nit nits candela decibel decibels db tesla teslas gauss becquerel sievert sieverts millisievert msv mol ppm ppb ppt megapixel megapixels mp pixel pixels dpi ppi fps km2 m2 cm2 mm2 ft2 mi2 km3 m3 cm3 mm3 km² m² cm² mm² ft² m³ cm³ km³ sqft sqm mmbtu mcf bcf gsm radian radians rad",
  unitLetter: "g l s h f w v ″ ′ '",
  degree: "degree degrees deg degs °",
  temperature: "celsius fahrenheit centigrade celcius farenheit degf degc ℃ ℉",
  old: "old olds",
  times: "times",
  in: "in out",
  about: "about around roughly nearly almost approximately ~ ≈",
  extra:
    "more extra full fewer additional consecutive straight whole solid further calendar trading successive",
  coinLetter: "p c",
  ago: "earlier ago later before after",
  equals: "=",
  multiple:
    "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twentyfold thirtyfold fortyfold fiftyfold hundredfold thousandfold",
  twice: "twice thrice",
  age: "age aged ages",
  ratedNoun:
    "share night weekend person head piece capita employee unit ticket bottle pop seat household vehicle car game customer user subscriber student trip visit transaction security family child worker passenger case dose match episode word",
  fold: "x fold",
  month:
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
  clock: "a.m. p.m. am pm o'clock et est gmt utc edt pdt pst",
  numbered:
    "section sections part chapter page pages article articles no nos number figure fig table version volume vol item room flight route highway channel phase level grade stage type class category verse act scene title tier line rule clause paragraph amendment bill mk mark step round lesson question gate exit lane row pier apartment apt suite block lot group pool area district ward zone precinct ch psalm appendix annex schedule schedules exhibit protocol directive resolution proposition prop",
  // Numbers in digits; those that may be years have a class of their own.
  digits: "",
  yearDigits: "",
  // Words of no list, by their shape
  lower: "",
  capitalised: "",
  upper: "",
  mark: "",
  // A currency's code written together with its amount ("USD10"), and one of a letter, which may be a name ("A4")
  gluedMoney: "",
  undecided: "",
  // What is not to be read as part of a quantity
  blank: "",
} as const;

export type QuantityClass = keyof typeof quantityWords;
