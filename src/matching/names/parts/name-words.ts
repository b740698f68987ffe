/**
 * Words that stand beside a name without being of it: titles and ranks, particles of surnames, the
 * links of an Arabic chain. All folded: lower case, no marks, no dots.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Ranks and offices: peeled off at the beginning and at the end. */
export const ranks = words(`
  dr doctor prof professor col colonel maj capt captain lt lieutenant sgt sergeant cpl corporal pvt
  cmdr commander brigadier admiral
  др д-р доктор профессор проф рядовой ефрейтор сержант старшина прапорщик мичман лейтенант капитан
  майор подполковник полковник генерал адмирал гвардии матрос солдат боец
  рядовий солдат єфрейтор прапорщик мічман капітан підполковник генерал-майор доктор професор
  радавы яфрэйтар сяржант палкоўнік
  الدكتور دكتور الملازم ملازم النقيب نقيب الرائد رائد المقدم مقدم العقيد عقيد العميد عميد اللواء لواء
  الفريق الرقيب رقيب العريف عريف الجندي جندي المهندس
`)

/** Captain, citizen, lieutenant with their middles left out: taken off before hyphens divide words. */
export const hyphenedRanks =
  /(?<![\p{L}-])(?:к-н|м-р|п-к|п\/?п-к|л-т|с-т|р-й|гр-н|гр-ка|гр-нин|д-р)(?![\p{L}-])\.?/giu

/** Forms of address: peeled off at the beginning only, since some are surnames too. */
export const titles = words(`
  mr mrs ms miss sir lord lady dame hon rev fr herr frau monsieur mme madame mlle signor signora
  senor senora don dona king queen prince princess president minister general gen major private
  sheikh sheik shaykh shaikh cheikh haji hajji hadji hajj alhaji mullah mulla mawlawi maulvi maulavi
  maulana mawlana imam qari hafiz ustad ustaz ayatollah hojjatoleslam eng engineer
  г гр господин госпожа гражданин гражданка старший старшая младший мл ст пан пані панi старший
  громадянин громадянка спадар молодший
  السيد السيدة سيد الشيخ شيخ الحاج حاج الحاجة الامام الملا ملا الاستاذ استاذ المرحوم الشهيد
`)

/** Behind the name: generations and degrees. */
export const suffixes = words('jr sr junior senior ii iii iv phd md esq мл ст младший старший')

/** Particles of surnames; they go with the word behind them. */
export const particles = words(`
  van von vom der den de di da do dos das du del della dello degli la le les lo zu zum zur ter ten te
  af av y e of the и фон ван дер ден де ди да дель ла ле цу na ur us
  ul un um i
`)

/** The article, where it is a word of its own. */
export const articles = words('al el ul il аль эль ал ال')

/** "Son of", "daughter of": what follows is the father. */
export const nasabs = words(
  'ibn bin ben bn bint bte binti wuld ould walad ibnu бин ибн бен оглы оглу угли кызы بن ابن بنت ولد בן בת בר',
)

/** Behind the father's name instead of before: Turkic son and daughter. */
export const nasabsBehind = words('оглы оглу угли углы кызы қызы oglu oglou ogly qizi kyzy gizi')

/** "Father of", "mother of": one part with the word behind. */
export const kunyas = words('abu abou abi aboo umm oum um абу умм ابو أبو ابي ام أم')

/** "Servant of": one part with the name of God behind. */
export const servants = words('abd abdul abdal abdel abdol abdur abdus abdoul абд абдул абдель عبد')

/** What stands before the name a woman was born with. */
export const maidens = words('nee née geb geboren born урожденная урожд ур дівоче уроджена')
