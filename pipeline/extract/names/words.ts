/** Words that matter to what is a name and of what, by class. Words that others list are in pipeline/lists/. */

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/** Words of grammar: in capitals they open a sentence or stand within a name, and are none themselves. */
export const grammar = setOf(`
  the a an this that these those it its he his him she her hers they their them theirs we our ours us you your i my me
  mine in on at to from by with without of for and or but nor so yet if as while when where why how who whose whom which
  what although though because since until unless after before during under over above below between among against
  through throughout into onto upon about across along around behind beside besides beyond despite except inside
  outside near off out up down per via than then there here now not no none neither either both all any each every few
  many much more most less least other others another some such same own only just even also too very is are was were
  be been being am has have had having do does did done doing will would shall should can could may might must one two
  three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty hundred
  thousand million first second third fourth fifth last next once twice again already always never often ever still
  meanwhile however moreover nevertheless furthermore otherwise instead rather perhaps maybe yes well let lets says
  said say added told asked according earlier later today yesterday tomorrow tonight ago amid amongst toward towards
  within whether whatever whoever whichever i'm i've it's he's she's that's there's we're they're you're don't didn't
  doesn't isn't wasn't can't couldn't won't wouldn't i'd i'll we've we'll you'll let's hundreds thousands millions
  dozens several nobody nothing somebody something someone everyone everything anyone anything asked whereas thus
  hence indeed following given including despite like unlike plus
`);

/** Before a person's name and part of none: honorifics, ranks and posts. Common nouns for persons are listed elsewhere. */
export const titles = setOf(`
  mr mrs ms mx miss dr prof professor sir dame lord lady rev reverend fr sen senator
  rep representative congressman congresswoman gov governor president vice-president premier minister chancellor mayor
  secretary ambassador envoy commissioner general gen colonel col lieutenant lt captain capt major maj sergeant sgt
  admiral adm marshal commander cmdr brigadier corporal inspector detective constable superintendent judge justice
  attorney sheriff king queen prince princess emperor empress duke duchess count countess baron baroness earl sultan
  emir sheikh sheik shaikh imam ayatollah rabbi pope cardinal archbishop bishop patriarch pastor chairman chairwoman
  chairperson chair chief director spokesman spokeswoman spokesperson treasurer speaker leader deputy ceo cfo coo cto
  officer undersecretary economist analyst strategist coach captain manager midfielder striker defender goalkeeper
  pitcher champion compatriot founder co-founder lawmaker legislator lawyer author researcher fellow engineer
  reporter editor correspondent messrs hon herr frau monsieur madame mme señor signor don comrade police chairmen
`);

/** What a title may be preceded by: "former", "Vice", "Deputy", "Prime". */
export const titleModifiers = setOf(`
  prime vice deputy former ex acting assistant associate senior junior chief executive managing foreign finance
  defence defense interior home trade justice health education energy transport environment agriculture economy
  economic industry labour labor commerce information culture planning internal external affairs state national
  federal press police army navy air force general under attorney principal lead head then late first second co
  minister secretary presidential parliamentary government party opposition majority minority public
  financial operating technology marketing chancellor
`);

/** Nouns that make a name one of an organisation, as its last word or before "of" and "for". */
export const organisationHeads = setOf(`
  academy administration agency alliance army assembly association associations authority authorities bank board
  brigade brigades brotherhood bureau cabinet centre center chamber club coalition college command commission
  committee commons community company conference confederation congress consortium consulate corps council court
  courts department directorate division embassy exchange executive faction federation fleet force forces foundation
  front fund government group guard guerrillas holding holdings hospital house industries initiative inspectorate
  institute institution institutes junta league legislature ministry mission movement museum network newsroom nations
  observatory office opera orchestra order organisation organization parliament partnership party police press
  programme radio registry reserve resistance school schools secretariat senate service services society
  staff syndicate taskforce team television times treasury tribunal trust union united university workers
  airline airlines airways aviation automobile automotive bancorp bankers brands broadcasting brothers business
  capital cars chemical chemicals communications computer computers construction development electric electronics
  energy engineering enterprise enterprises entertainment equity express finance financial foods futures gas
  hotels insurance international investment investments laboratories labs life logistics magazine management markets
  media metals mining motor motors mutual news newspaper oil paper partners petroleum pharmaceutical pharmaceuticals
  post power products properties publishing railway railways records refining research resources securities
  semiconductor semiconductors shipping shipyard software solutions sports steel stores supply systems technologies
  technology telecom telecommunications telegraph tobacco toys transport travel utilities ventures water works
  minerals materials robotics dynamics aerospace mobility vehicles trucks solar batteries microelectronics photonics
  instruments devices networks healthcare biotech therapeutics trading realty analytics advisers advisors consulting
  developers foundries alloys ceramics textiles fertilisers fertilizers beverages shipbuilding heavy
  wireless mill mills breweries banks rangers rovers wanderers athletic albion city
  unit forum panel lab intelligence lithium battery steel
  navy regiment regiments battalion battalions squadron squadrons militia
  herald tribune gazette chronicle inquirer observer courier examiner bulletin
  ratings biologics biosciences biopharma biopharmaceuticals genomics diagnostics pharma cement sugar plastics packaging
  mines maritime bioenergy biotechnology
  rubber tyres tires assurance payments studios pictures apparel supermarkets aluminium aluminum uranium renewables
  hydrogen hydro freight offshore drilling pipelines refinery refineries seafood fisheries seeds satellites
  institut institution bundesbank stiftung universitat gruppe verband
  auto retail ports prospecting exploration grid healthcare hospitality terminals
  zeitung tageszeitung nachrichten tageblatt rundschau dagblad dagbladet tidende nyheter shimbun ilbo
`);

/** Nouns of the Romance and Slavic languages, which begin the name of an organisation: "Fundação Getulio Vargas". */
export const openingHeads = setOf(`
  banco banca banque fondation fundacion fundacao fondazione fundacja instituto istituto ministerio ministere ministero
  universidad universidade universite universita grupo groupe gruppo compagnie compania companhia compagnia societe
  sociedad sociedade societa asociacion associacao associazione federacion federacao confederacion confederacao
  sindicato corporacion corporacao camara comision comissao consejo conselho consiglio secretaria agencia agenzia
  caisse cassa caja caixa credit credito poste correos empresa cooperativa electricite
  diario jornal giornale corriere gazzetta gazeta folha estadao
`);

/** Fields of trade among them, which companies are named after: not "of" a place, and one with the people before. */
export const trades = setOf(`
  airline airlines airways air motor motors solar energy electric electronics steel metals minerals mining resources
  robotics dynamics aerospace semiconductor semiconductors lithium batteries battery petroleum pharmaceuticals
  chemicals telecom railways express technologies technology mobility photonics microelectronics
  international industries holdings systems foods brands enterprises entertainment biologics cement renewables
  materials
`);

/** Bodies that bear the name of a people where they stand before "of" and "for". */
export const associations = setOf(
  "academy agency association chamber confederation council federation foundation institute institution league society union",
);

/** Numerals that the names of organisations begin with. */
export const namingNumerals = setOf("first second third one two three four five six seven eight nine ten");

/** Legal forms, which end the name of a company. */
export const legalForms = setOf(`
  inc incorporated corp corporation co cos ltd limited plc llc llp lp ag gmbh kg sa s.a. spa s.p.a. nv n.v. bv b.v. ab
  oy oyj asa a/s bhd berhad pty pte sarl srl kk tbk pjsc ojsc oao zao jsc sae psc kgaa se s.a.b. sab rt as cie & bancorp cv c.v.
`);

/** What a company's name may lack where it is named again. */
export const companyForms: ReadonlySet<string> = new Set([
  ...legalForms,
  "group",
  "holding",
  "holdings",
  "company",
]);

/** Nouns that make a name one of a place, as its last word or its first. */
export const placeHeads = setOf(`
  airport avenue basin bay beach bridge canal cape castle channel city coast county creek delta desert district drive
  falls field forest fort garden gardens glacier gulf harbor harbour heights highway hill hills island islands isle
  isles junction lake lakes lane mount mountain mountains ocean oblast palace park peninsula plain plateau plaza point
  port prefecture province rapids region reservoir ridge river road sea sound square stadium station strait straits
  street strip territory tower town township tunnel valley village bank coast states kingdom republic emirates federation prison
  base jail camp mosque cathedral church temple square hall crossing border
  lagoon reef midlands highlands lowlands
`);

/** First words of places' names. */
export const placeOpeners = setOf(
  "mount mt lake cape fort port san santa st saint los las el new bab ras deir wadi jebel jabal umm shatt kiryat kfar boca bahia cabo foz novy novaya novye nizhny north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern central upper lower greater great inner outer gulf isle sea rio san nova puerto villa",
);

/** Nouns that make a name one of a thing, an event or a law. */
export const otherHeads = setOf(`
  act accord accords agreement award awards bill bowl bible bond bonds bunds campaign carnival championship
  championships charter christmas classic code constitution convention cup day days declaration derby doctrine easter
  era eve festival final finals formula games gate index law marathon masters medal month oath olympics open
  operation pact peace plan prix prize process programme project protocol race reform resolution revolution round
  scandal season series show summit super system talks tour tournament treaty trophy war wars week windows world
  year average composite edition model version zone euro uprising holocaust internet
  web ramadan
`);

/** Nouns that make a name one of a law or a treaty. */
export const laws = setOf(
  "act accord accords agreement bill bills charter code constitution convention declaration directive law pact plan protocol regulation resolution treaty",
);

/** Words that join a family name and stand in lower case. */
export const particles = setOf(
  "wa de del della di da do dos das du des la le van von der den ter ten zu af av bin ibn bint ben al el ul ur abu y e und et i",
);

/** Verbs that persons and organisations do with words. */
export const sayVerbs = setOf(`
  said says say saying told tells added adds asked asks announced announces argued argues believes believed called
  claimed claims commented confirmed declared denied denies explained explains insisted insists noted notes recalled
  replied reported reports stated stressed suggested thinks thought urged warned warns wrote writes predicted vowed
  pledged criticised criticized accused rejected welcomed quoted
`);

export const generations = setOf("jr sr ii iii iv jnr snr");

/** Abbreviations whose stop belongs to the name that they stand in. */
export const stopped = setOf(
  "st mt ft jr sr inc corp co ltd bros mr mrs ms dr prof sen rep gov gen col lt capt maj sgt adm rev hon fr messrs no gens sens reps",
);

export const calendar = setOf(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  gmt est edt pst pdt cet bst utc am pm a.m. p.m.
`);

/** Days and months, shortened as syllables of names are spelled. */
export const shortDays = setOf("jan mar jun jul mon thu sat sun");

/** Peoples, creeds and movements that no list of countries has: names of no person, organisation or place. */
export const peoples = setOf(`
  european europeans asian asians african africans arab arabs muslim muslims moslem moslems islamic islamist islamists
  christian christians catholic catholics protestant protestants jewish jew jews hindu hindus buddhist buddhists sikh
  sikhs soviet soviets communist communists marxist marxists maoist maoists nazi nazis westerner westerners
  democrat democrats democratic republican republicans tory tories socialist socialists liberal liberals labour kurd
  kurds kurdish tamil tamils serb serbs serbian croat croats croatian bosnian bosnians muslim chechen chechens tibetan
  tibetans uyghur uyghurs palestinian palestinians scottish scot scots welsh english irish basque basques catalan
  catalans flemish hispanic hispanics latino latinos tutsi tutsis hutu hutus zulu zulus xhosa orthodox anglican
  sunni sunnis shiite shiites shia bavarian californian texan texans siberian korean koreans latin nordic baltic
  mp mps mep meps ceos balkan scandinavian transatlantic mediterranean caribbean
`);

/** Adjectives among them that belong to the name of an organisation: "Socialist Party", "European Commission". */
export const creeds = setOf(
  "european asian african arab muslim islamic islamist christian catholic protestant jewish hindu buddhist soviet communist marxist maoist democratic republican socialist liberal labour conservative kurdish palestinian orthodox anglican nordic latin scottish welsh catalan basque flemish",
);

/** Bodies: nouns whose names are hardly ever those of anything else. */
export const bodies = setOf(`
  academy administration agency alliance association associations authority authorities bank board bureau cabinet
  coalition college commission committee company confederation congress consortium corps council court department
  directorate federation foundation group holding holdings industries inspectorate institute institution institutes
  junta legislature ministry movement organisation organization parliament partnership party secretariat senate
  society tribunal trust union university airlines airways bancorp insurance investments laboratories motor motors
  newspaper partners pharmaceuticals publishing railways semiconductor semiconductors shipping solutions
  systems technologies technology telecom telecommunications utilities ventures treasury electronics automotive
  chemicals entertainment logistics petroleum minerals metals robotics aerospace lithium therapeutics foundries
  institut instituto istituto bundesbank banco banca banque fondation fundacion stiftung ministerio ministere universitat
  universidad universite grupo groupe gruppe gruppo
`);

/** What organisations have, and persons and places hardly. */
export const businessNouns = setOf(`
  shares share stock stocks stake unit units subsidiary subsidiaries factory factories plant plants profit profits sales
  executive executives investors investor shareholders shareholder earnings revenue revenues turnover customers
  products product brand brands model models division divisions employees staff workers dealers suppliers board
  shareholding bonds debt results headquarters owner maker affiliate affiliates spokesman spokeswoman spokesperson
  members report survey website headquarters merger takeover acquisition bid contract contracts engine engines app
  chip chips software
`);

/** Nouns for organisations that stand before their names: "the piston maker Kolb", "the daily La Corse". */
export const organisationNouns = setOf(`
  maker makers carmaker carmakers automaker automakers chipmaker chipmakers drugmaker planemaker shipbuilder steelmaker
  group firm firms company companies conglomerate giant daily weekly newspaper paper magazine tabloid broadsheet
  journal monopoly agency bank banks broker brokerage brokers retailer retailers airline airlines carrier producer
  producers supplier suppliers startup start-up start-ups operator operators party parties movement club side team
  lender lenders insurer insurers utility manufacturer manufacturers developer builder miner refiner exporter importer
  subsidiary affiliate unit partner partners ministry outlet broadcaster channel station network union federation
  watchdog regulator think-tank tank nonprofit charity university college institute foundation chain brand brands
  platform consultancy businesses insurgents rebels militia rival rivals competitor competitors customer customers
  venture ventures lobby consortium parent fund funds cooperative refinery smelter shipyard
`);

/** Nouns of the land, which stand after a place's name or before it: "Stansted airport", "the village of Swerford". */
export const landNouns = setOf(`
  airport airports airbase airfield river rivers lake highway motorway bypass road street province provinces prefecture
  state states region regions district districts county town towns village villages city cities suburb suburbs island
  islands valley mountain mountains peninsula coast border port harbour harbor bay strait straits resident residents
  villagers area areas neighbourhood neighborhood capital square bridge station municipality farm plains desert
  airstrip hills beach canyon metropolis countryside corridor peninsula reservoir dam
`);

/** What one does to places: "visited Bailundo". */
export const motionVerbs = setOf(
  "visit visits visited visiting reach reaches reached reaching leave leaves left leaving tour toured touring enter entered entering invade invaded capture captured seize seized bombed shelled retook occupied occupying flee fled",
);

/** American states as news shortens them. */
export const stateAbbreviations = setOf(
  "ala ariz ark calif colo conn fla ga kan ky md mich minn mont neb nev okla ore penn tenn tex va vt wis wyo n.y. n.j. n.c. s.c. n.h. n.m. n.d. s.d. d.c. r.i. b.c. u.k.",
);

/** Articles of other languages, as the names of newspapers and places begin with: "El Tiempo", "La Stampa". */
export const foreignArticles = setOf("el la los las le les il der het");

/** Works, and what is done there: they stand at places. */
export const siteWords = setOf(`
  plant plants mine mines smelter smelters refinery refineries factory factories furnace furnaces steelworks mill
  foundry fab yard shipyard shipyards depot terminal terminals quarry field reactor reactors dam site sites project camp
  base bases barracks port airport airbase checkpoint crossing jail prison launchpad cracker pit pits warehouse
  build builds built dug drill drills drilled mined arrived landed docked anchored crashed
`);

/** Verbs of trade: persons and places do so seldom. */
export const tradingVerbs = setOf(`
  makes sells buys shipped ships supplies operates employs builds acquired merged unveiled launched
  listed recalled ordered hired fired sacked owns exports imports hires
`);

/** Ways, and going: "flew to", "the road from". */
export const ways = setOf(`
  fly flew flown flies flying travel travelled traveled travelling returned returning drove sailed marched fled
  moved walked march road roads rail railway line pipeline highway route routes ferry flight flights train trip visit
  voyage journey convoy arrived deported extradited evacuated
`);

/** Persons who are named by the place where they are: "soldiers at Las Delicias". */
export const crowds = setOf(`
  worker workers soldier soldiers troops guard guards police policemen miner miners people men women resident residents
  passenger passengers protester protesters demonstrator demonstrators prisoner prisoners inmates refugee refugees
  victims rescuers rebels fans spectators pilgrims
`);
