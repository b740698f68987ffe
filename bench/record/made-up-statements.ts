/**
 * Twenty-five statements that nobody published, worded as ministries and agencies of six languages
 * word such news, with what stands in each. They were annotated before they were first read; the
 * figures of that first reading stand in README.md. Nobody in them exists.
 */
import type { Language } from '../../src/record/reading/languages.ts'

/** Day of the event (`*` any), who receives, category, how many. */
export type WantedCount = readonly [date: string, side: string, category: string, n: number]

export type MadeUpStatement = {
  readonly id: string
  readonly lang: Language
  readonly publisher: string
  readonly published: string
  readonly text: string
  readonly counts: readonly WantedCount[]
  readonly running: readonly number[]
  readonly cumulative: readonly number[]
  /** Who helped; not annotated in the first set. */
  readonly intermediaries?: readonly string[]
}

const north = 'northland'
const south = 'southland'

export const madeUpStatements: readonly MadeUpStatement[] = [
  {
    id: 'en-a',
    lang: 'en',
    publisher: 'Northland Courier',
    published: '2031-03-12',
    text: 'Ninety-two Northlandic servicemen walked free from Southlandic prisons on Tuesday, 11 March, the defence ministry in Halden reported. Ninety-two Southlandic soldiers went the other way. Eleven of the Northlanders are severely wounded. It was the 41st exchange since the war began.',
    counts: [
      ['2031-03-11', north, 'military', 92],
      ['2031-03-11', south, 'military', 92],
      ['2031-03-11', north, 'wounded', 11],
    ],
    running: [41],
    cumulative: [],
  },
  {
    id: 'en-b',
    lang: 'en',
    publisher: 'WNA',
    published: '2031-06-02',
    text: 'Northland and Southland have traded 310 prisoners, 155 from each side, in a swap brokered by Eastmark. The Eastmark foreign ministry said its efforts have brought the total number of people exchanged to 2,460 across 14 mediations.',
    counts: [
      ['2031-06-02', 'both', 'person', 310],
      ['2031-06-02', north, 'person', 155],
      ['2031-06-02', south, 'person', 155],
    ],
    running: [14],
    cumulative: [2460],
  },
  {
    id: 'en-c',
    lang: 'en',
    publisher: 'WNA',
    published: '2031-08-20',
    text: 'The bodies of 508 fallen soldiers were repatriated to Northland on 19 August, the Northlandic Returns Headquarters announced. Southland received 41 bodies in return. Under the agreement signed in Orvel on 2 July, each side is to hand over at least 3,000 remains by 30 September.',
    counts: [
      ['2031-08-19', north, 'remains', 508],
      ['2031-08-19', south, 'remains', 41],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'en-d',
    lang: 'en',
    publisher: 'Halden Wire',
    published: '2031-01-09',
    text: 'Southland agreed to free 60 detainees in exchange for 45 prisoners held by Northland, a Southlandic official said on Wednesday. Nobody has crossed the line yet. Three buses and two ambulances are waiting at kilometre 14.',
    counts: [],
    running: [],
    cumulative: [],
  },
  {
    id: 'en-e',
    lang: 'en',
    publisher: 'Marrow Post',
    published: '2031-10-05',
    text: 'Marrow brought home 73 soldiers and 9 civilians today, the president of Southland said. The youngest is 19, the oldest 61. Since the beginning of the year 1,204 Southlanders have come back. In the previous exchange, on 21 September, 50 people returned.',
    counts: [
      ['2031-10-05', south, 'military', 73],
      ['2031-10-05', south, 'civilian', 9],
      ['2031-09-21', south, 'person', 50],
    ],
    running: [],
    cumulative: [1204],
  },
  {
    id: 'en-f',
    lang: 'en',
    publisher: 'WNA',
    published: '2031-11-17',
    text: 'The Desk of Westhaven said it flew 214 former detainees home over three days ending Sunday: 120 to Northland and 94 to Southland. Among them were 16 children. The parties did not disclose how many remain in detention.',
    counts: [
      ['*', 'both', 'person', 214],
      ['*', north, 'person', 120],
      ['*', south, 'person', 94],
      ['*', 'both', 'child', 16],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'ru-a',
    lang: 'ru',
    publisher: 'ВНА',
    published: '2031-03-12',
    text: 'Из саутландского плена возвращены 92 нортландских военнослужащих, сообщило 11 марта министерство обороны Нортландии. Взамен Саутландии переданы 92 военнопленных. В настоящее время освобождённые находятся на территории Истмарка, где им оказывается медицинская помощь.',
    counts: [
      ['2031-03-11/2031-03-12', north, 'military', 92],
      ['2031-03-11/2031-03-12', south, 'person', 92],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'ru-b',
    lang: 'ru',
    publisher: 'ВНА',
    published: '2031-05-30',
    text: 'Стороны обменялись пленными по формуле «150 на 150», заявил глава делегации Нортландии. Это уже 17-й обмен в этом году. Кроме того, домой вернулись восемь гражданских лиц.',
    counts: [
      ['2031-05-30', north, 'person', 150],
      ['2031-05-30', south, 'person', 150],
      ['2031-05-30', north, 'civilian', 8],
    ],
    running: [17],
    cumulative: [],
  },
  {
    id: 'ru-c',
    lang: 'ru',
    publisher: 'ВНА',
    published: '2031-09-03',
    text: 'Саутландия передала Нортландии тела 1004 погибших, получив взамен 26 тел, рассказал уполномоченный по правам человека Нортландии. Договорённости от 2 июля предусматривают передачу ещё не менее 2 тыс. тел.',
    counts: [
      ['2031-09-03', north, 'remains', 1004],
      ['2031-09-03', south, 'remains', 26],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'ru-d',
    lang: 'ru',
    publisher: 'ВНА',
    published: '2031-12-20',
    text: 'С начала конфликта при посредничестве Истмарка домой вернулись 3 118 человек с обеих сторон, сообщили в министерстве иностранных дел Истмарка. Всего проведено 22 обмена. Следующий ожидается до конца января.',
    counts: [],
    running: [22],
    cumulative: [3118],
  },
  {
    id: 'uk-a',
    lang: 'uk',
    publisher: 'ВНА',
    published: '2031-04-19',
    text: 'Нортландія повернула з полону 277 захисників, серед них 14 поранених, повідомив Штаб повернення. Це 63-й обмін. Саутландській стороні передано 246 осіб.',
    counts: [
      ['2031-04-19', north, 'person', 277],
      ['2031-04-19', north, 'wounded', 14],
      ['2031-04-19', south, 'person', 246],
    ],
    running: [63],
    cumulative: [],
  },
  {
    id: 'uk-b',
    lang: 'uk',
    publisher: 'ВНА',
    published: '2031-07-18',
    text: 'До Нортландії 17 липня доставлено тіла ще тисячі загиблих. Загальна кількість повернутих тіл від початку року сягнула 4 212. Наступний етап планується 24 липня.',
    counts: [['2031-07-17', north, 'remains', 1000]],
    running: [],
    cumulative: [4212],
  },
  {
    id: 'uk-c',
    lang: 'uk',
    publisher: 'ВНА',
    published: '2031-02-05',
    text: 'Президент Нортландії повідомив: додому їдуть 150 людей — військові та цивільні. Обмін відбувся за посередництва Істмарку. Кількість саутландських військовополонених, переданих другій стороні, не розголошується.',
    counts: [['2031-02-05', north, 'person', 150]],
    running: [],
    cumulative: [],
  },
  {
    id: 'uk-d',
    lang: 'uk',
    publisher: 'ВНА',
    published: '2031-08-25',
    text: 'Учора сторони обмінялися полоненими у форматі 146 на 146. Серед звільнених нортландців двоє журналістів і восьмеро цивільних мешканців прикордоння. Попередній обмін відбувся 14 серпня, тоді додому повернулися 84 людини.',
    counts: [
      ['2031-08-24', north, 'person', 146],
      ['2031-08-24', south, 'person', 146],
      ['2031-08-24', north, 'civilian', 8],
      ['2031-08-14', north, 'person', 84],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'ar-a',
    lang: 'ar',
    publisher: 'وكالة أنباء ويستهيفن',
    published: '2031-05-07',
    text: 'أعلنت وزارة الدفاع في نورثلاند عودة 103 جنود من الأسر في ساوثلاند، مقابل تسليم 103 أسرى ساوثلانديين. وجرت العملية يوم 6 مايو بوساطة إيستمارك.',
    counts: [
      ['2031-05-06/2031-05-07', north, 'military', 103],
      ['2031-05-06/2031-05-07', south, 'person', 103],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'ar-b',
    lang: 'ar',
    publisher: 'وكالة أنباء ويستهيفن',
    published: '2031-06-02',
    text: 'نجحت وساطة إيستمارك في إنجاز عملية تبادل جديدة شملت 310 أسرى، بواقع 155 أسيرا من كل طرف. وبذلك يصل إجمالي عدد الأسرى الذين تم تبادلهم إلى 2460 أسيرا خلال 14 وساطة.',
    counts: [
      ['2031-06-02', 'both', 'person', 310],
      ['2031-06-02', north, 'person', 155],
      ['2031-06-02', south, 'person', 155],
    ],
    running: [14],
    cumulative: [2460],
  },
  {
    id: 'ar-c',
    lang: 'ar',
    publisher: 'وكالة أنباء ويستهيفن',
    published: '2031-09-04',
    text: 'تسلمت نورثلاند أمس رفات 1004 من قتلاها، فيما تسلمت ساوثلاند 26 جثمانا، بحسب مقر العودة. ومن المقرر أن تستمر عمليات التسليم الأسبوع المقبل.',
    counts: [
      ['2031-09-03', north, 'remains', 1004],
      ['2031-09-03', south, 'remains', 26],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'ar-d',
    lang: 'ar',
    publisher: 'وكالة أنباء ويستهيفن',
    published: '2031-10-11',
    text: 'أفرجت ساوثلاند عن 12 مدنيا بينهم 3 أطفال، وقالت إنها بادرة حسن نية. ولم تعلن نورثلاند عن أي خطوة مقابلة.',
    counts: [
      ['2031-10-11', north, 'civilian', 12],
      ['2031-10-11', north, 'child', 3],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'fr-a',
    lang: 'fr',
    publisher: 'Courrier de Northland',
    published: '2031-03-12',
    text: 'Le Northland a récupéré mardi 92 militaires et remis au Southland autant de prisonniers, a indiqué le ministère northlandais de la Défense. Deux civils ont également pu regagner leur foyer. Le chiffre total des libérés depuis le début du conflit dépasse 3 900.',
    counts: [
      ['2031-03-11', north, 'military', 92],
      ['2031-03-11', north, 'civilian', 2],
    ],
    running: [],
    cumulative: [3900],
  },
  {
    id: 'fr-b',
    lang: 'fr',
    publisher: 'WNA',
    published: '2031-07-22',
    text: 'Selon le Bureau de Westhaven, 181 détenus libérés par le Southland et 163 par le Northland ont été ramenés chez eux les 20 et 21 juillet à bord de neuf vols. L’accord prévoyait 360 libérations.',
    counts: [
      ['2031-07-20', north, 'person', 181],
      ['2031-07-20', south, 'person', 163],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'fr-c',
    lang: 'fr',
    publisher: 'WNA',
    published: '2031-09-04',
    text: 'Les dépouilles de 1 004 soldats northlandais ont été restituées mercredi à Halden. En contrepartie, le Southland a reçu 26 corps. Il s’agit du sixième rapatriement de l’année.',
    counts: [
      ['2031-09-03', north, 'remains', 1004],
      ['2031-09-03', south, 'remains', 26],
    ],
    running: [6],
    cumulative: [],
  },
  {
    id: 'de-a',
    lang: 'de',
    publisher: 'WNA',
    published: '2031-03-12',
    text: 'Nordland und Südland haben am Dienstag je 92 Kriegsgefangene ausgetauscht. Das teilte das nordländische Verteidigungsministerium mit. Unter den Heimkehrern sind elf Schwerverletzte. Insgesamt gab es seit Kriegsbeginn 41 Austausche.',
    counts: [
      ['2031-03-11', north, 'person', 92],
      ['2031-03-11', south, 'person', 92],
      ['2031-03-11', north, 'wounded', 11],
    ],
    running: [41],
    cumulative: [],
  },
  {
    id: 'de-b',
    lang: 'de',
    publisher: 'Nordland-Kurier',
    published: '2031-09-04',
    text: 'Südland hat die Leichen von 1.004 gefallenen nordländischen Soldaten übergeben. Im Gegenzug erhielt Südland 26 Leichname. Die Übergabe am 3. September war in Orvel vereinbart worden.',
    counts: [
      ['2031-09-03/2031-09-04', north, 'remains', 1004],
      ['2031-09-03/2031-09-04', south, 'remains', 26],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'de-c',
    lang: 'de',
    publisher: 'WNA',
    published: '2031-10-11',
    text: 'Südland ließ am Freitag zwölf Zivilisten frei, darunter drei Kinder. Sie kehrten über Eastmark nach Nordland zurück. Zahlen zu weiteren Gefangenen nannte keine Seite.',
    counts: [
      ['2031-10-10', north, 'civilian', 12],
      ['2031-10-10', north, 'child', 3],
    ],
    running: [],
    cumulative: [],
  },
  {
    id: 'de-d',
    lang: 'de',
    publisher: 'WNA',
    published: '2031-12-01',
    text: 'Beide Seiten wollen bis Weihnachten 200 Gefangene austauschen, sagte der Sprecher des Präsidenten von Nordland. Im laufenden Jahr kamen bisher 1.350 nordländische Soldaten frei. Der nächste Termin steht noch nicht fest.',
    counts: [],
    running: [],
    cumulative: [1350],
  },
]
