/** German: what a number counts. */
import type { Words } from '../../frames/term.ts'

export const nouns = {
  person: `
    person, personen, menschen, gefangene, gefangenen, gefangener, kriegsgefangene,
    kriegsgefangenen, kriegsgefangener, häftling*, inhaftiert*, geisel, geiseln, bürger, bürgern,
    bürgerinnen, staatsbürger*, verteidiger*, landsleut*, internierte*, männer, männern, insassen,
    festgehaltene*, verschleppte*, freigelassene*, freigekommene*, heimkehrer*, rückkehrer*,
    ausgetauschte*, landsleute, staatsangehörige*, befreite*`,
  military: `
    soldat, soldaten, soldatinnen, militärangehörig*, armeeangehörig*, kämpfer, kämpfern,
    offizier*, grenzschützer*, matrosen, wehrpflichtige*, milizionäre*, nationalgardist*,
    militärs, angehörige der streitkräfte, gefangene soldaten, gefangenen soldaten,
    fallschirmjäger, nationalgardisten, marinesoldat*, marineinfanterist*, seeleute, piloten,
    rekruten, grenzsoldat*, armeesoldat*, streitkräfteangehörig*, berufssoldat*`,
  civilian: `
    zivilist*, zivilperson*, zivile gefangene, zivilgefangene*, bewohner*, einwohner*,
    zivilinternierte*, zivile, zivilbevölkerung, zivile häftlinge, zivile personen,
    politische gefangene, journalist*, rentner*, aktivist*`,
  wounded: `
    verwundete*, verletzte*, schwerverletzte*, schwerverwundete*, schwer verletzte*,
    schwer verwundete*, kranke*, schwerkranke*, verwundete und kranke, verwundete kriegsgefangene,
    schwer erkrankte*, invalid*, amputiert*, versehrte*, schwerstverletzte*, verwundete soldaten,
    verletzte soldaten`,
  child: `
    kind, kinder, kindern, minderjährige*, jugendliche*, mädchen, jungen, babys, säugling*`,
  woman: `
    frau, frauen, soldatinnen`,
  remains: `
    leiche, leichen, leichname, leichnam, leichnamen, gefallene, gefallenen, gefallener, tote,
    toten, überreste, gebeine, sterbliche überreste, särge, leichname gefallener, todesopfer,
    verstorbene*, getötete*, leichnams, gefallenen soldaten, getöteten soldaten, toten soldaten,
    tote soldaten, leichen von`,
  things: `
    flug, flüge, flügen, flugzeug, flugzeuge, bus, busse, bussen, krankenwagen, fahrzeuge,
    lastwagen, stadt, städte, städten, dorf, dörfer, land, länder, ländern, region, regionen,
    provinzen, jahr, jahre, jahren, monat, monate, monaten, woche, wochen, tag, tage, tagen,
    stunde, stunden, minuten, kilometer, kilometern, km, panzer, drohnen, raketen, granaten,
    prozent, artikel, punkte, seite, seiten, delegierte*, ärzte, ärzten, sanitäter, mitarbeiter*,
    freiwillige, beobachter, experten, familien, angehörige, besuche, stimmen, dollar, euro,
    millionen, milliarden, mal, parteien, brigade, bataillon, regiment, briefe, minister,
    vermittler, tonnen, vertreter`,
} satisfies Words
