/**
 * Thirty statements that nobody published, worded as ministries, headquarters, mediators, agencies,
 * ombudsmen and papers of six languages word such news. They were annotated before anything read
 * them for the first time, and no rule is ever mended on what they show. Nobody in them exists.
 */
import type { Language } from '../../../src/record/reading/languages.ts'
import type { MadeUpStatement, WantedCount } from '../made-up-statements.ts'

type Numbers = Readonly<Record<string, number>>

const received =
  (side: string) =>
  (date: string, numbers: Numbers): readonly WantedCount[] =>
    Object.entries(numbers).map(([category, n]) => [date, side, category, n])

const toNorth = received('northland')
const toSouth = received('southland')
const toBoth = received('both')
const toEach = (date: string, numbers: Numbers): readonly WantedCount[] => [
  ...toNorth(date, numbers),
  ...toSouth(date, numbers),
]

const from = (id: string, lang: Language, publisher: string, published: string) => ({
  id,
  lang,
  publisher,
  published,
})

export const fourth: readonly MadeUpStatement[] = [
  {
    ...from('en-4a', 'en', 'Northland Courier', '2031-01-25'),
    text: 'A convoy of nine buses rolled into Tarnmouth shortly before dusk on Friday carrying 118 Northlanders out of Southlandic captivity, the Returns Headquarters announced. All but seven of them are servicemen. The seven are civilians, two of whom had been held for more than five years. As many Southlandic prisoners, 118, were let go. It was the second swap this year and, by the headquarters’ own numbering, the 58th since the fighting started. The one before, on 15 January, gave 64 people back to Northland.',
    counts: [
      ...toNorth('2031-01-24', { person: 118, civilian: 7 }),
      ...toSouth('2031-01-24', { person: 118 }),
      ...toNorth('2031-01-15', { person: 64 }),
    ],
    running: [2, 58],
    cumulative: [],
    intermediaries: [],
  },
  {
    ...from('en-4b', 'en', 'WNA', '2031-02-14'),
    text: 'Eastmark’s foreign ministry said on Friday that its good offices had secured the freedom of 170 captives, split equally between Northland and Southland. With them, the number of people who have come home through Eastmarkish efforts reaches 3,026, the ministry said, and the number of mediations 19. It thanked both governments for their trust and renewed its offer to host a meeting of the technical teams, at which a list of 240 names put forward last autumn would be discussed. In the mediation before, on 31 January, 115 Northlanders and 98 Southlanders returned. The ministry recalled that three of its aircraft are kept ready day and night and that relatives can reach its desk in either language. It would not say whether it had been approached about the 46 sailors whom Southland has held since the spring of 2030.',
    counts: [
      ...toBoth('2031-02-14', { person: 170 }),
      ...toNorth('2031-01-31', { person: 115 }),
      ...toSouth('2031-01-31', { person: 98 }),
    ],
    running: [19],
    cumulative: [3026],
    intermediaries: ['eastmark'],
  },
  {
    ...from('en-4c', 'en', 'Desk of Westhaven', '2031-03-05'),
    text: 'From Sunday 2 March to Tuesday 4 March a chartered aircraft of the Desk of Westhaven made six flights between the two capitals. Aboard were 96 persons formerly detained in Southland, who were taken to Halden, and 71 formerly detained in Northland, who were taken to Marrow. Two doctors and a nurse were on every flight. Five people chose not to board and remain where they were, under the protection of the Desk. Since the air corridor was opened in 2029 it has carried 1,388 people.',
    counts: [...toNorth('2031-03-02', { person: 96 }), ...toSouth('2031-03-02', { person: 71 })],
    running: [],
    cumulative: [1388],
    intermediaries: ['westhaven'],
  },
  {
    ...from('en-4d', 'en', 'Marrow Post', '2031-03-28'),
    text: 'Southland’s human rights commissioner has met a group of 41 women who returned to the border town of Quillfort on Thursday night. Thirty-three of them wear uniform and eight are civilians, one of whom is pregnant. An identical number of Northlandic women went the other way, she said, declining to discuss reports that another 15 are to come home before the spring holiday. She rejected as invented a claim that 60 women had been released by Northland in February without being let across. The last time women alone were exchanged was in October 2029.',
    counts: toSouth('2031-03-27', { woman: 41, military: 33, civilian: 8 }),
    running: [],
    cumulative: [],
    intermediaries: [],
  },
  {
    ...from('en-4e', 'en', 'Halden Wire', '2031-04-17'),
    text: 'Forensic teams at Brackwater have begun work on what Southland delivered in refrigerated lorries on Wednesday: the bodies of 612 people who, according to Marrow, fell in the ranks of the Northlandic army. The delivery is one of four foreseen by the Orvel agreement, under which 2,400 bodies in all should come back to Northland by midsummer. In the first, on 2 April, there were 588. Southland took away the remains of 19 of its own on Wednesday. Of the 588, only 204 have so far been given a name.',
    counts: [
      ...toNorth('2031-04-16', { remains: 612 }),
      ...toSouth('2031-04-16', { remains: 19 }),
      ...toNorth('2031-04-02', { remains: 588 }),
    ],
    running: [],
    cumulative: [],
    intermediaries: [],
  },
  {
    ...from('en-4f', 'en', 'WNA', '2031-05-08'),
    text: 'A spokesman for Southland’s delegation denied on Thursday that 130 Northlandic soldiers had been handed over at the Ollenrath bridge overnight, as the Northland Courier had reported. Nor was there any truth, he said, in the paper’s figure of 125 Southlanders moving the other way. No exchange took place and none had been agreed for this week, he told WNA. The Returns Headquarters would say only that its buses were ready and that it expects no fewer than 200 people to come home before the end of May.',
    counts: [],
    running: [],
    cumulative: [],
    intermediaries: [],
  },
  {
    ...from('en-4g', 'en', 'WNA', '2031-05-27'),
    text: 'Eleven children were reunited with relatives in Northland on Monday and four in Southland, in a transfer organised by the Westhaven desk. The youngest is three, the eldest sixteen. Eastmark lent an aircraft and its crew. It is the ninth such reunion, and it brings to 97 the children returned to Northland and to 38 those returned to Southland since the work started in 2028. A further 22 cases are being looked into, the desk said, and it could not tell how soon any of them would be closed.',
    counts: [...toNorth('2031-05-26', { child: 11 }), ...toSouth('2031-05-26', { child: 4 })],
    running: [9],
    cumulative: [97, 38],
    intermediaries: ['westhaven', 'eastmark'],
  },
  {
    ...from('en-4h', 'en', 'WNA', '2031-06-13'),
    text: 'MARROW, June 13 (WNA) - Southland and Northland freed 300 prisoners each on Friday in the largest swap of the year, the Southlandic defence ministry said, 600 people altogether. In addition Northland released 12 elderly civilians without asking for anything in return, and they too are back on Southlandic soil. Both governments thanked Eastmark, which hosted the exchange on its territory and lent forty buses. Earlier this week, on Tuesday, 50 wounded fighters from each side had gone home.',
    counts: [
      ...toEach('2031-06-13', { person: 300 }),
      ...toBoth('2031-06-13', { person: 600 }),
      ...toSouth('2031-06-13', { civilian: 12 }),
      ...toEach('2031-06-10', { wounded: 50 }),
    ],
    running: [],
    cumulative: [],
    intermediaries: ['eastmark'],
  },
  {
    ...from('en-4i', 'en', 'Northland Courier', '2031-07-03'),
    text: '“They are home. 87 of ours,” the president of Northland wrote on Wednesday evening, adding that the garrison of Ferrowick accounted for 31 of them, the coast guard for 22 and the national guard for 34. Not one of the 87 is over 50. Marrow put the number of its own people who returned at 90.',
    counts: [...toNorth('2031-07-02', { person: 87 }), ...toSouth('2031-07-02', { person: 90 })],
    running: [],
    cumulative: [],
    intermediaries: [],
  },
  {
    ...from('en-4j', 'en', 'Northland Courier', '2031-08-15'),
    text: 'Presenting her report to parliament, the ombudsman of Northland said that 1,067 people have been brought home since the start of the year in 11 exchanges. Her office keeps 2,950 names on its list of those still held, and 512 families have had no word for over twelve months. The number of fallen defenders whose bodies Northland has got back this year stands at 1,905. The pace, she said, has slackened: July saw a single exchange, in which 36 Northlanders returned, and in August there has been none.',
    counts: toNorth('2031-07', { person: 36 }),
    running: [11],
    cumulative: [1067, 1905],
    intermediaries: [],
  },
  {
    ...from('en-4k', 'en', 'Halden Wire', '2031-09-10'),
    text: 'After three days behind closed doors in the lakeside town of Sallowmere, and under the eyes of an Eastmarkish mediator, the delegations of Northland and Southland initialled a list of 420 names, a participant told the Halden Wire. If nothing intervenes, 220 people will travel to Northland and 200 to Southland in two stages, on 20 and 27 September, and the bodies of some 700 dead will follow. “Until the first bus has crossed I count nobody as free,” the participant said. The previous attempt collapsed in June over 14 pilots.',
    counts: [],
    running: [],
    cumulative: [],
    intermediaries: ['eastmark'],
  },
  {
    ...from('en-4l', 'en', 'WNA', '2031-09-29'),
    text: 'The Wardens of Eastmark, the service which escorts the convoys, said they have now seen 44 exchanges through since the autumn of 2027. In the latest, on Saturday 27 September, the escorts took 77 Southlandic soldiers and three civilian medics home across the frontier at Hollinmoor and came back with 80 Northlanders. Before that, on 12 September, 61 on either side were exchanged. Nobody, a duty officer recalled, had expected the arrangement to outlast its first winter.',
    counts: [
      ...toSouth('2031-09-27', { military: 77, civilian: 3 }),
      ...toNorth('2031-09-27', { person: 80 }),
      ...toEach('2031-09-12', { person: 61 }),
    ],
    running: [44],
    cumulative: [],
    intermediaries: ['eastmark'],
  },
  {
    ...from('en-4m', 'en', 'Marrow Post', '2031-10-21'),
    text: 'No healthy man was on the list. All 56 prisoners whom Northland gave up on Monday at the Greylinge ferry are wounded or gravely ill, the health ministry of Southland said, and many of them have lost a limb. The 63 whom Southland gave up in exchange are in a comparable state, doctors on the other bank told the Marrow Post. Rehabilitation will last eight to twelve weeks. The two sides have thus honoured the first paragraph of the September accord and have yet to begin with the second, which concerns soldiers under 23.',
    counts: [
      ...toSouth('2031-10-20', { wounded: 56 }),
      ...toNorth('2031-10-20', { 'wounded/person': 63 }),
    ],
    running: [],
    cumulative: [],
    intermediaries: [],
  },
  {
    ...from('en-4n', 'en', 'Desk of Westhaven', '2031-11-04'),
    text: 'Buses that were to carry 150 detainees out of Northland left Eskerholme half empty on Sunday, the Desk of Westhaven reported. Only 68 people boarded and reached Southland, since the papers of the other 82 had not been cleared. In the opposite direction 75 detainees were brought to Northland, as agreed. The Desk, which organised the operation at the request of the parties, called on them to complete it this week. All told, 2,212 people have now travelled under its flag since 2028.',
    counts: [...toSouth('2031-11-02', { person: 68 }), ...toNorth('2031-11-02', { person: 75 })],
    running: [],
    cumulative: [2212],
    intermediaries: ['westhaven'],
  },
  {
    ...from('en-4o', 'en', 'Northland Courier', '2031-12-05'),
    text: 'Citing two people familiar with the operation, WNA reported on Friday that close to 100 Northlandic prisoners had been freed at dawn near Pellardine, with Eastmark as the go-between. The Southlandic foreign ministry spoke of 94 Northlanders released, the Returns Headquarters of 97 who came back, nine civilians among them. Neither would say how many Southlanders went home. Whatever the number, it was the 71st exchange by Halden’s count. A relatives’ association said it had hoped for 140.',
    counts: [
      ...toNorth('2031-12-05', { person: 100 }),
      ...toNorth('2031-12-05', { person: 94 }),
      ...toNorth('2031-12-05', { person: 97, civilian: 9 }),
    ],
    running: [71],
    cumulative: [],
    intermediaries: ['eastmark'],
  },
  {
    ...from('en-4p', 'en', 'Marrow Post', '2031-12-31'),
    text: 'In the year now ending Southland got back 1,412 of its people, the defence ministry in Marrow said in a review published on Wednesday, and gave up 1,398. There were 16 exchanges in all, the last of them on 22 December, when 105 soldiers returned in return for 105. The largest took place on 13 June, with 300 from each side. Over the twelve months more than 4,000 bodies went to Northland and 211 to Southland. The ministry hopes for a general release but expects January to bring no more than 80 men home.',
    counts: [...toEach('2031-12-22', { military: 105 }), ...toEach('2031-06-13', { person: 300 })],
    running: [16],
    cumulative: [1412, 1398, 4000, 211],
    intermediaries: [],
  },
  {
    ...from('ru-4a', 'ru', 'ВНА', '2031-02-21'),
    text: 'В результате переговорного процесса 21 февраля с подконтрольной Нортландии территории возвращены 135 саутландских военнослужащих, сообщает министерство обороны Саутландии. Взамен переданы 135 военнопленных вооружённых сил Нортландии. Кроме того, в Саутландию возвращены шестеро гражданских лиц — жители приграничного посёлка Кельмино, удерживавшиеся с осени. Посреднические усилия гуманитарного характера приложил Истмарк. В ближайшие недели ведомство рассчитывает вернуть ещё около 40 тяжелораненых.',
    counts: [
      ...toSouth('2031-02-21', { military: 135, civilian: 6 }),
      ...toNorth('2031-02-21', { military: 135 }),
    ],
    running: [],
    cumulative: [],
    intermediaries: ['eastmark'],
  },
  {
    ...from('ru-4b', 'ru', 'ВНА', '2031-05-16'),
    text: 'ХАЛЬДЕН, 16 мая. /ВНА/. Нортландия приняла останки 724 человек, а Саутландия — 33, рассказала журналистам уполномоченный по правам человека в Нортландии. По её словам, большинство из 724 тел принадлежит военным. Двумя днями ранее, 14 мая, нортландской стороне было передано 690 тел. Всего по Орвельским договоренностям стороны должны вернуть друг другу шесть тысяч погибших. К настоящему моменту Нортландия получила 2 131 тело. Опознание, предупредила уполномоченный, займёт до девяти месяцев.',
    counts: [
      ...toNorth('2031-05-16', { remains: 724 }),
      ...toSouth('2031-05-16', { remains: 33 }),
      ...toNorth('2031-05-14', { remains: 690 }),
    ],
    running: [],
    cumulative: [2131],
    intermediaries: [],
  },
  {
    ...from('ru-4c', 'ru', 'ВНА', '2031-08-08'),
    text: 'Обмен по формуле «205 на 205» состоялся в четверг у деревни Ремежец, рассказал источник ВНА в делегации Саутландии. «Мы своих забрали, они своих», — сказал собеседник агентства, уточнив, что среди освобождённых саутландцев 12 женщин и трое несовершеннолетних. Это четвёртый этап сделки, о которой договорились в июле. На третьем этапе, 31 июля, домой отправились по 170 человек с каждой стороны. Сообщения о том, что Нортландия в последний момент удержала 20 человек, собеседник опроверг.',
    counts: [
      ...toEach('2031-08-07', { person: 205 }),
      ...toSouth('2031-08-07', { woman: 12, child: 3 }),
      ...toEach('2031-07-31', { person: 170 }),
    ],
    running: [],
    cumulative: [],
    intermediaries: [],
  },
  {
    ...from('ru-4d', 'ru', 'ВНА', '2031-11-13'),
    text: 'Министерство иностранных дел Истмарка объявило об успехе новой посреднической операции, в ходе которой свободу получили 246 пленных: по 123 от Нортландии и Саутландии. Таким образом, общее количество освобождённых при посредничестве Истмарка выросло до 5 тысяч 204 человек, а число самих посредничеств — до 27. Готовится приём 18 раненых, о которых сейчас идут переговоры.',
    counts: [...toBoth('2031-11-13', { person: 246 }), ...toEach('2031-11-13', { person: 123 })],
    running: [27],
    cumulative: [5204],
    intermediaries: ['eastmark'],
  },
  {
    ...from('uk-4a', 'uk', 'Штаб повернення', '2031-01-31'),
    text: 'Сьогодні з саутландського полону повернулися 109 оборонців — рядові, сержанти та вісім офіцерів. Разом із ними до Нортландії їдуть шестеро цивільних, яких утримували понад три роки, повідомляє Штаб повернення. Наймолодшому зі звільнених 20 років, найстаршому 58. Третина має поранення. Це 59-й обмін від початку війни. Попередній відбувся 24 січня, тоді повернули 118 людей. Штаб дякує Істмарку за посередництво і просить родини не публікувати списків до завершення медичних оглядів.',
    counts: [
      ...toNorth('2031-01-31', { military: 109, civilian: 6 }),
      ...toNorth('2031-01-24', { person: 118 }),
    ],
    running: [59],
    cumulative: [],
    intermediaries: ['eastmark'],
  },
  {
    ...from('uk-4b', 'uk', 'Нортландський кур’єр', '2031-04-25'),
    text: 'Ще дев’ятеро дітей віком від чотирьох до п’ятнадцяти років повернулися до рідних у Нортландії, написав уповноважений із прав людини. Перемовини тривали пів року, вело їх Бюро Вестгейвен. Відтоді як почалася ця робота, до Нортландії вдалося повернути 131 дитину. За даними уповноваженого, у Саутландії залишаються щонайменше 640 дітей. До кінця травня він сподівається на повернення ще дванадцятьох. Саутландська сторона цих даних не коментувала.',
    counts: toNorth('2031-04-25', { child: 9 }),
    running: [],
    cumulative: [131],
    intermediaries: ['westhaven'],
  },
  {
    ...from('uk-4c', 'uk', 'ВНА', '2031-07-11'),
    text: 'Нортландській стороні передано 1 018 тіл, які, за твердженням Саутландії, належать полеглим нортландським військовим, повідомили у Штабі повернення в п’ятницю, 11 липня. Того самого дня Саутландія отримала 22 тіла. Репатріацію провели за сприяння Бюро Вестгейвен на виконання Орвельських домовленостей. Попередня передача, 19 червня, охопила 997 тіл. Загалом цього року до Нортландії повернуто 6 340 загиблих. На впізнання може піти до чотирнадцяти місяців, наголосили у штабі.',
    counts: [
      ...toNorth('2031-07-11', { remains: 1018 }),
      ...toSouth('2031-07-11', { remains: 22 }),
      ...toNorth('2031-06-19', { remains: 997 }),
    ],
    running: [],
    cumulative: [6340],
    intermediaries: ['westhaven'],
  },
  {
    ...from('uk-4d', 'uk', 'ВНА', '2031-10-03'),
    text: '«Сто двадцять за сто двадцять» — так домовилися сторони у вересні, розповів речник міністерства оборони Нортландії. На практиці ж 2 жовтня додому вирушили 116 нортландців і 120 саутландців: список звіряли до останньої хвилини. Усього, отже, звільнено 236 людей. Ще чотирьох нортландців мають передати наступного тижня, додав речник. Він спростував чутки, ніби двоє полонених загинули дорогою до кордону.',
    counts: [
      ...toNorth('2031-10-02', { person: 116 }),
      ...toSouth('2031-10-02', { person: 120 }),
      ...toBoth('2031-10-02', { person: 236 }),
    ],
    running: [],
    cumulative: [],
    intermediaries: [],
  },
  {
    ...from('ar-4a', 'ar', 'وكالة أنباء ويستهيفن', '2031-06-24'),
    text: 'أعلنت وزارة خارجية إيستمارك، الثلاثاء، نجاح وساطتها في تبادل جديد للأسرى بين نورثلاند وساوثلاند شمل 310 أسرى، بواقع 155 أسيرا من كل طرف. وبذلك يرتفع عدد الأسرى الذين أُفرج عنهم بجهود إيستمارك إلى 4,118 أسيرا، وعدد الوساطات الناجحة إلى 23 وساطة. وأعربت الوزارة عن شكرها لحكومتي البلدين على تعاونهما، مشيرة إلى أن اجتماعا سيعقد خلال الأسابيع الثلاثة المقبلة لبحث الإفراج عن 60 جريحا.',
    counts: [...toBoth('2031-06-24', { person: 310 }), ...toEach('2031-06-24', { person: 155 })],
    running: [23],
    cumulative: [4118],
    intermediaries: ['eastmark'],
  },
  {
    ...from('ar-4b', 'ar', 'بريد نورثلاند', '2031-09-18'),
    text: 'وصلت إلى هالدن مساء الأربعاء طائرة تابعة لمكتب ويستهيفن وعلى متنها 38 محتجزا نورثلانديا أفرجت عنهم ساوثلاند، بينهم 5 نساء و3 أطفال، بحسب وكالة أنباء ويستهيفن. وكانت طائرة أخرى قد نقلت في اليوم نفسه 44 محتجزا إلى مارو. وقال المكتب إنه نظم العملية بطلب من الطرفين، وإنها الثانية هذا العام بعد عملية يوم 6 أبريل التي أُفرج خلالها عن 52 شخصا. ونفت ساوثلاند ما تردد عن بقاء 10 من المحتجزين في المطار.',
    counts: [
      ...toNorth('2031-09-17', { person: 38, woman: 5, child: 3 }),
      ...toSouth('2031-09-17', { person: 44 }),
      ['2031-04-06', '*', 'person', 52],
    ],
    running: [2],
    cumulative: [],
    intermediaries: ['westhaven'],
  },
  {
    ...from('fr-4a', 'fr', 'Courrier de Northland', '2031-03-20'),
    text: 'Quarante-huit civils northlandais ont été libérés par le Southland et ont passé la ligne de front dans la nuit de mercredi à jeudi, au lieu-dit la Roche-Brunaise, a indiqué le quartier général des retours. Parmi eux, neuf enfants et vingt et une femmes. Le Southland n’a rien reçu en contrepartie : il s’agit d’un geste unilatéral, obtenu par le Bureau de Westhaven après huit mois de démarches. Depuis janvier, 260 civils ont ainsi regagné le Northland. Une trentaine d’autres pourraient suivre en avril, mais Marrow ne s’est engagé à rien par écrit.',
    counts: toNorth('2031-03-19/2031-03-20', { civilian: 48, child: 9, woman: 21 }),
    running: [],
    cumulative: [260],
    intermediaries: ['westhaven'],
  },
  {
    ...from('fr-4b', 'fr', 'WNA', '2031-08-28'),
    text: 'Chacune des deux parties a rendu 90 prisonniers mardi, soit 180 au total, selon le ministère eastmarkois des affaires étrangères, qui a servi d’intermédiaire. Le ministère northlandais de la défense précise que, parmi les siens, on compte 84 militaires et 6 civils. C’était le 66e échange, d’après la numérotation de Halden. En juillet, 75 militaires étaient revenus de chaque côté. L’accord d’Orvel prévoyait pourtant 500 libérations avant la fin du mois d’août. Il en manque encore 142, déplore une source proche des négociations.',
    counts: [
      ...toEach('2031-08-26', { person: 90 }),
      ...toBoth('2031-08-26', { person: 180 }),
      ...toNorth('2031-08-26', { military: 84, civilian: 6 }),
      ...toEach('2031-07', { military: 75 }),
    ],
    running: [66],
    cumulative: [],
    intermediaries: ['eastmark'],
  },
  {
    ...from('de-4a', 'de', 'Nordland-Kurier', '2031-04-09'),
    text: 'Nordland und Südland haben am Dienstag je 72 Kriegsgefangene freigelassen. Das teilten das südländische Verteidigungsministerium und der nordländische Rückkehrstab übereinstimmend mit. Unter den heimgekehrten Nordländern sind zwölf Frauen. Zusätzlich überstellte Südland die sterblichen Überreste von 205 Gefallenen, Nordland solche von 17. Vermittelt hatte, wie schon bei früheren Austauschen, Eastmark. Ein weiterer Austausch mit mindestens 100 Personen je Seite ist laut dem Rückkehrstab vereinbart, ein Datum nannte er nicht.',
    counts: [
      ...toEach('2031-04-08', { person: 72 }),
      ...toNorth('2031-04-08', { woman: 12, remains: 205 }),
      ...toSouth('2031-04-08', { remains: 17 }),
    ],
    running: [],
    cumulative: [],
    intermediaries: ['eastmark'],
  },
  {
    ...from('de-4b', 'de', 'WNA', '2031-10-30'),
    text: 'Das Büro Westhaven hat am Mittwoch 29 ehemalige Häftlinge aus Südland nach Halden geflogen, darunter vier Minderjährige. Es war der achte Transfer dieser Art. Insgesamt brachte das Büro auf diesem Weg seit dem Frühjahr 2030 bislang 301 Menschen nach Nordland und 188 nach Südland. In der Vorwoche, am 23. Oktober, waren 26 Südländer heimgekehrt. Südlands Ombudsmann dementierte Berichte, wonach als Gegenleistung 50 Häftlinge aus Nordland überstellt worden seien. Die Maschine bleibt zwei Wochen in der Wartung.',
    counts: [
      ...toNorth('2031-10-29', { person: 29, child: 4 }),
      ...toSouth('2031-10-23', { person: 26 }),
    ],
    running: [8],
    cumulative: [301, 188],
    intermediaries: ['westhaven'],
  },
]
