/**
 * Offices' tables for writing Russian, Ukrainian and Belarusian names in Latin letters, one table
 * a scheme with its source. Arabic and Hebrew have none here: their schemes cannot know the vowels
 * that are not written, which is what the bridge guesses.
 */
export type Scheme = {
  readonly name: string
  readonly source: string
  readonly language: 'russian' | 'ukrainian' | 'belarusian'
  /** Letters and what each becomes, by turns; `-`: nothing. Only words of these letters are spelled. */
  readonly letters: string
  /** Instead, at the beginning of a word. */
  readonly first?: string
  /** Instead, after a vowel, й, ў, ъ, ь or an apostrophe. */
  readonly open?: string
  /** Instead, for letters that stand together. */
  readonly together?: string
  /** Instead, at the end of a word. */
  readonly last?: string
}

const common = 'а a б b в v д d з z к k л l м m н n о o п p р r с s т t ф f'
const hushing = 'ж zh ч ch ш sh х kh'
const russian = `${common} ${hushing} г g у u и i щ shch`
const ukrainian = `${common} ${hushing} у u е e ц ts щ shch ґ g`
const belarusian = `${common} ${hushing} г h у u і i ы y э e ц ts`

export const schemes: readonly Scheme[] = [
  {
    name: 'russian-passport-2013',
    source: 'ICAO Doc 9303 part 3, Russian column; passports since order MID 4271 of 2013',
    language: 'russian',
    letters: `${russian} е e ё e й i ц ts ъ ie ы y ь - э e ю iu я ia`,
  },
  {
    name: 'russian-passport-2010',
    source: 'GOST R 52535.1-2006; passports of 2010 to 2013',
    language: 'russian',
    letters: `${russian} е e ё e й i ц tc ъ - ы y ь - э e ю iu я ia`,
  },
  {
    name: 'russian-passport-1997',
    source: 'order MVD 310 of 1997, as it was mostly followed',
    language: 'russian',
    letters: `${russian} е e ё e й y ц ts ъ - ы y ь - э e ю yu я ya`,
    together: 'ье ye ъе ye ьё ye ъё ye',
  },
  {
    name: 'russian-passport-french',
    source: 'order MVD 310 of 1997, French table; passports before',
    language: 'russian',
    letters: `${common} г g е e ё e ж j и i й i у ou х kh ц ts ч tch ш ch щ chtch ъ - ы y ь - э e ю iou я ia`,
    together: 'ге gue ги gui ье ie кс x',
    last: 'ин ine',
  },
  {
    name: 'bgn-pcgn-russian',
    source: 'BGN/PCGN 1947',
    language: 'russian',
    letters: `${russian} е e ё ë й y ц ts ъ ” ы y ь ’ э e ю yu я ya`,
    first: 'е ye ё yë',
    open: 'е ye ё yë',
  },
  {
    name: 'gost-7.79-a-russian',
    source: 'GOST 7.79-2000 system A (ISO 9:1995)',
    language: 'russian',
    letters: `${common} г g у u и i е e ё ë ж ž й j х h ц c ч č ш š щ ŝ ъ ʺ ы y ь ʹ э è ю û я â`,
  },
  {
    name: 'gost-7.79-b-russian',
    source: 'GOST 7.79-2000 system B',
    language: 'russian',
    letters: `${common} г g у u и i е e ё yo ж zh й j х x ц cz ч ch ш sh щ shh ъ \`\` ы y\` ь \` э e\` ю yu я ya`,
    together: 'це ce ци ci цы cy` цй cj',
  },
  {
    name: 'customary-russian',
    source: 'as newspapers and encyclopaedias write',
    language: 'russian',
    letters: `${russian} е e ё yo й y ц ts ъ - ы y ь - э e ю yu я ya`,
    first: 'е ye',
    open: 'е ye',
    last: 'ий y ый y',
  },
  {
    name: 'german-russian',
    source: 'Duden, customary transcription',
    language: 'russian',
    letters: `${common} в w г g у u и i е e ё jo ж sch з s й i х ch ц z ч tsch ш sch щ schtsch ъ - ы y ь - э e ю ju я ja`,
    first: 'е je',
    open: 'е je',
    together: 'кс x',
    last: 'ий i ый y',
  },
  {
    name: 'kmu-55',
    source: 'Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010; passports since',
    language: 'ukrainian',
    letters: `${ukrainian} г h є ie и y і i ї i й i ю iu я ia ь - ' -`,
    first: 'є ye ї yi й y ю yu я ya',
    together: 'зг zgh',
  },
  {
    name: 'ukrainian-passport-2007',
    source:
      'Cabinet of Ministers of Ukraine, resolution 858 of 26 June 2007 (to verify); passports of 2007 to 2010',
    language: 'ukrainian',
    letters: `${ukrainian} г g є ie и y і i ї i й i ю iu я ia ь - ' -`,
  },
  {
    name: 'bgn-pcgn-ukrainian',
    source: 'BGN/PCGN 1965',
    language: 'ukrainian',
    letters: `${ukrainian} г h є ye и y і i ї yi й y ю yu я ya ь ’ ' ”`,
    together: 'зг z·h кг k·h сг s·h тс t·s цг ts·h',
  },
  {
    name: 'gost-7.79-a-ukrainian',
    source: 'GOST 7.79-2000 system A (ISO 9:1995)',
    language: 'ukrainian',
    letters: `${common} у u е e г g ґ g̀ є ê ж ž и i і ì ї ï й j х h ц c ч č ш š щ ŝ ь ʹ ю û я â ' ’`,
  },
  {
    name: 'belarusian-passport-2008',
    source:
      'order 288 of the Ministry of the Interior of Belarus, 9 October 2008, as passports show it',
    language: 'belarusian',
    letters: `${belarusian} е e ё io й i ў u ю iu я ia ь - ' -`,
    first: 'е ye ё yo ю yu я ya',
  },
  {
    name: 'bgn-pcgn-belarusian',
    source: 'BGN/PCGN 1979',
    language: 'belarusian',
    letters: `${belarusian} е ye ё yo й y ў w ю yu я ya ь ’ ' ”`,
    together: 'зг z·h кг k·h сг s·h тс t·s цг ts·h',
  },
  {
    name: 'belarusian-instruction-2007',
    source: 'State Committee for Property of Belarus, instruction of 2000 as of 2007 (UN 2012)',
    language: 'belarusian',
    letters: `${common} г h у u і i ы y э e е ie ё io ж ž й j х ch ц c ч č ш š ў ŭ ю iu я ia ь - ' -`,
    first: 'е je ё jo ю ju я ja',
    open: 'е je ё jo ю ju я ja',
    together: 'нь ń сь ś зь ź ць ć ль ĺ лё lo ля la лю lu ле le',
  },
]
