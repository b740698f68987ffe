/** The words by which a text says where an exchange took place, one list a language. */
import type { Language } from '../languages.ts'
import { listed } from './listed.ts'

type PlaceWords = {
  /** What has a name of its own and lies on the way: a crossing, an airport, a bridge. */
  readonly site: readonly string[]
  readonly border: readonly string[]
  /** What is held in a place: the words that stand right before its name. */
  readonly held: readonly string[]
  /** Between the word and the name. */
  readonly joins: readonly string[]
}

const byLanguage: Record<Language, PlaceWords> = {
  en: {
    site: listed(
      'border crossing, crossing point, crossing, checkpoint, border checkpoint, bridge, airport, border post',
    ),
    border: listed('border with, border between, border'),
    held: listed(
      'took place in, took place at, took place near, took place on the territory of, was held in, was held at, was carried out in, was carried out at, was carried out near, was conducted in, was conducted at, happened in, happened at, happened near, was completed in, was completed at',
    ),
    joins: listed('the, of, at, and, city, town, village, region'),
  },
  uk: {
    site: listed('пункт* пропуску, КПП, КПВВ, міст, мосту, аеропорт*, переход*'),
    border: listed('кордон* з, кордон* із, кордон* між, кордон*'),
    held: listed(
      'відбувся в, відбувся у, відбувся біля, відбувся поблизу, відбувся на території, відбулася в, відбулася у, відбулася на території, пройшов у, пройшов в, пройшов на території, пройшов поблизу, провели на території, провели в, провели у',
    ),
    joins: listed('та, і, й, міст*, місті, села, селі, області'),
  },
  ru: {
    site: listed('пункт* пропуска, КПП, мост, моста, мосту, аэропорт*, погранпереход*, переход*'),
    border: listed('границ* с, границ* со, границ* между, границ*'),
    held: listed(
      'состоялся в, состоялся на территории, состоялся у, состоялся близ, прошел в, прошёл в, прошел на территории, прошёл на территории, прошел близ, прошёл близ, прошла в, прошла на территории, произошел в, произошёл в, провели в, провели на территории, проведен в, проведен на территории',
    ),
    joins: listed('и, городе, города, районе, области, республики, селе'),
  },
  ar: {
    site: listed('معبر, مطار, جسر, منفذ, نقطة عبور'),
    border: listed('الحدود مع, الحدود بين, حدود'),
    held: listed('جرى في, جرت في, تم في, تمت في, نفذت في, نفذ في'),
    joins: listed('مدينة, و, دولة, جمهورية, بلدة, منطقة'),
  },
  fr: {
    site: listed(
      'poste-frontière, point de passage, poste de contrôle, pont, aéroport, checkpoint',
    ),
    border: listed('frontière avec, frontière entre, frontière'),
    held: listed(
      's’est déroulé à, s’est déroulé en, s’est déroulé au, a eu lieu à, a eu lieu en, a eu lieu au, a eu lieu dans, s’est tenu à, a été effectué à, s’est déroulée à, s’est déroulée en, a eu lieu près de, s’est déroulé près de, s’est déroulé sur le territoire de, a eu lieu sur le territoire de',
    ),
    joins: listed('de, du, des, d, la, le, l, les, et, ville, région'),
  },
  de: {
    site: listed('Grenzübergang*, Übergang, Kontrollpunkt*, Brücke, Flughafen*, Grenzposten'),
    border: listed('Grenze zu, Grenze zum, Grenze zur, Grenze mit, Grenze zwischen, Grenze'),
    held: listed(
      'fand in, fand im, fand bei, fand nahe, fand auf dem Gebiet von, erfolgte in, erfolgte im, erfolgte bei, erfolgte auf dem Gebiet von, vollzog sich in',
    ),
    joins: listed('der, des, dem, den, von, und, in, bei, Stadt, Ortes, Region'),
  },
}

export const placeWords = (lang: Language): PlaceWords => byLanguage[lang]
