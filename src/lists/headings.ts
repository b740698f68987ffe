/**
 * The headings that parties write over their columns, in English, Russian, Ukrainian and
 * Arabic, and the commonest in French, German, Spanish, Polish and Hebrew.
 * A further heading is one more word here and nothing else; a comma divides them.
 */
export const columnKinds = [
  'id',
  'surname',
  'given',
  'patronymic',
  'fullName',
  'bornOn',
  'place',
  'sex',
  'serviceNumber',
  'unit',
  'rank',
  'heldAt',
  'heldSince',
  'category',
  'health',
  'transport',
  'remark',
  'goesTo',
  'family',
  'accompanies',
] as const
export type ColumnKind = (typeof columnKinds)[number]

export const headings: Readonly<Record<ColumnKind, readonly string[]>> = {
  id: [
    'id, no, #, number, record no, record number, rec id, record id, unique id, ref, reference',
    '№, № п/п, n п/п, номер, код, ид, порядковый номер',
    '№ з/п, n з/п, порядковий номер, ід',
    'الرقم, رقم, م, ت, رقم السجل, المعرف, الرقم التسلسلي',
    'n°, numéro, lfd nr, nr, número, lp, מספר, מס',
  ],
  surname: [
    'surname, last name, lastname, family name',
    'фамилия',
    'прізвище',
    'اللقب, اسم العائلة, الكنية, الشهرة',
    'nom de famille, nachname, familienname, apellidos, apellido, nazwisko, שם משפחה',
  ],
  given: [
    'given name, given names, given, first name, first names, firstname, forename, forenames, christian name',
    'имя',
    "ім'я, імя",
    'الاسم الأول, الاسم الشخصي',
    'prénom, prénoms, vorname, vornamen, imię, imiona, שם פרטי',
  ],
  patronymic: [
    "patronymic, father's name, fathers name, father name, name of father, middle name, middle names",
    'отчество, имя отца',
    "по батькові, по-батькові, ім'я батька, імя батька",
    'اسم الأب, اسم الوالد',
    'nom du père, prénom du père, name des vaters, nombre del padre, imię ojca, שם האב',
  ],
  fullName: [
    'full name, name and surname, surname and name, names',
    'имя фамилия, имя отчество фамилия',
    'фио, фамилия имя отчество, фамилия имя, фамилия и имя, имя и фамилия',
    "піб, прізвище ім'я по батькові, прізвище ім'я та по батькові, прізвище ім'я, прізвище та ім'я",
    "прізвище власне ім'я по батькові, прізвище власне ім'я, ім'я прізвище, ім'я та прізвище",
    'first name and surname, first and last name, name surname, nom et prénom, nom complet, name und vorname',
    'nombre completo, nombre y apellidos, nazwisko i imię, imię i nazwisko, שם מלא',
    'الاسم الكامل, الاسم الثلاثي, الاسم الرباعي, الاسم واللقب',
  ],
  bornOn: [
    'date of birth, dob, birth date, birthdate, birthday, born, born on, year of birth, birth year',
    'дата рождения, дата рожд, др, год рождения, гр',
    'дата народження, дата нар, дн, рік народження, рн',
    'date de naissance, né le, née le, né e le, geburtsdatum, geb-datum, geboren am, fecha de nacimiento',
    'data urodzenia, תאריך לידה, שנת לידה',
    'تاريخ الميلاد, تاريخ الولادة, سنة الميلاد, سنة الولادة, المواليد',
  ],
  place: [
    'place, place of birth, birthplace, birth place, village, town, city, residence, place of residence, home',
    'место рождения, место жительства, населенный пункт, адрес, проживание',
    'місце народження, місце проживання, населений пункт, адреса',
    'مكان الولادة, مكان الميلاد, محل الميلاد, محل الولادة, مكان الإقامة, البلدة',
  ],
  sex: ['sex, gender', 'пол', 'стать', 'الجنس, النوع'],
  serviceNumber: [
    'service number, service no, army no, army number, personal number, tag, tag number',
    'личный номер, жетон, войсковой номер, номер жетона, № жетона',
    'особистий номер, номер жетона, № жетона',
    'الرقم العسكري, الرقم الذاتي',
  ],
  unit: [
    'unit, regiment, military unit',
    'в/ч, вч, часть, воинская часть, подразделение',
    'частина, військова частина, підрозділ',
    'الوحدة, الكتيبة',
  ],
  rank: ['rank, military rank', 'звание, воинское звание', 'звання, військове звання', 'الرتبة'],
  heldAt: [
    'camp, camps, place of detention, held at, facility',
    'место содержания, лагерь',
    'місце утримання, табір',
    'مكان الاحتجاز',
  ],
  heldSince: [
    'held since, captured on, date of capture, capture date, date captured',
    'дата пленения, дата задержания, в плену с',
    'дата полону, дата взяття в полон, дата полонення',
    'تاريخ الأسر, تاريخ الاحتجاز',
  ],
  category: ['category, status', 'категория, статус', 'категорія', 'الفئة, الصفة'],
  health: [
    'health, state of health, condition, wounded',
    'состояние здоровья, здоровье, ранение',
    "стан здоров'я, здоров'я, поранення",
    'الحالة الصحية',
  ],
  transport: [
    'transport, seat or stretcher, means of transport',
    'транспортировка',
    'транспортування',
    'وسيلة النقل',
  ],
  remark: [
    'remark, remarks, note, notes, comment, comments, further details',
    'примечание, примечания, комментарий, комментарии, заметки',
    'примітка, примітки, коментар, коментарі',
    'ملاحظة, ملاحظات, הערה, הערות, uwaga, uwagi, observación, observaciones',
    'remarque, remarques, bemerkung, bemerkungen, anmerkung, anmerkungen',
  ],
  // GC III 122: "the Power on which he depends". A nationality names no party.
  goesTo: [
    'goes to, going to, returns to, return to, to be returned to, destination party, receiving party, receiving side',
    'power on which he depends, power on which dependent, power on which the prisoner depends, depends on',
    'кому передается, принимающая сторона, возвращается в, держава за которой числится',
    'кому передається, сторона що приймає, приймаюча сторона, повертається до',
    'puissance dont il dépend, puissance dont dépend, partie destinataire',
    'الجهة المستلمة, الطرف المستلم, يعود إلى, الدولة التي يتبعها',
  ],
  // Never the bare word: over many columns of surnames stands "family" and nothing else.
  family: [
    'family no, family number, family id, family group, family unit, household, household no, household number',
    'номер семьи, № семьи, n семьи, семейная группа',
    "номер сім'ї, № сім'ї, n сім'ї, номер родини, № родини",
    'numéro de famille, n° de famille, رقم العائلة, رقم الأسرة',
  ],
  accompanies: [
    'accompanies, accompanying person of, companion of, escort of, accompanies no, accompanies id',
    'сопровождает, сопровождающий для, сопровождает №',
    'супроводжує, супроводжуючий для, супроводжує №',
    'accompagne, accompagnateur de, يرافق, مرافق ل, مرافقة ل',
  ],
}

/** A bare name is a whole name, unless a column of surnames stands beside it. */
export const bareNames = ['name', 'nom', 'nombre', 'שם', 'الاسم', 'الإسم']
