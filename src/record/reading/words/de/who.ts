/** Who did, said, passed on or helped, in German. Lower case takes every case. */
import { listed } from '../listed.ts'
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['der', 'des', 'von', 'in', 'im', 'vom', 'aus', 'republik']),
  and: new Set(['und', 'sowie']),
  not: new Set(['nicht', 'kein', 'keine', 'keinen', 'ohne', 'nie']),
  joins: new Set(['und', 'die', 'der', 'den', 'dem', 'des', 'sowie', 'auch', 'von', 'regierung']),
  subject: 'before',
  commaEnds: true,
  quotatives: listed(`
    sagte, sagten, sagt, erklärte, erklärten, erklärt, teilte mit, teilten mit, teilt mit,
    teilte, teilten, mitteilte, mitteilten, mit, meldete, meldeten, meldet, gab bekannt,
    gaben bekannt, bekanntgab, bekannt gab, bestätigte, bestätigten, bestätigt, betonte,
    betonten, schrieb, schrieben, schreibt, berichtete, berichteten, berichtet, hieß es aus,
    hieß es vom, hieß es von, fügte hinzu, behauptete, behaupteten, räumte ein, wies zurück,
    wiesen zurück, dementierte, dementierten, beschuldigte, warf vor, rief auf, forderte,
    forderten, dankte, dankten, kündigte an, kündigten an, kündigte, verkündete,
    verkündeten, nannte, bezifferte, verwies, äußerte, gab an, gaben an, versicherte,
    beklagte, kritisierte
  `),
  attributions: listed(`
    laut, nach Angaben, nach Angaben von, nach Angaben der, nach Angaben des, nach den
    Angaben, Angaben zufolge, nach Aussage, nach Aussagen, nach Mitteilung, gemäß, unter
    Berufung auf, wie aus, wie der, wie das, wie die, zufolge, so, mit Verweis auf, hieß es
    aus, hieß es vom, hieß es von, aus Sicht, bestätigt von, berichtet von
  `),
  again: listed(`
    er, sie, so der, so das, so die, die Behörde, das Amt, der Sprecher, die Sprecherin, das
    Ressort, die Organisation, die Agentur
  `),
  ministry: ['das Ministerium', 'Ministerium*'],
  unnamed: listed(`
    Quelle*, Insider*, Informant*, unbenannte* Quelle*, nicht genannte* Quelle*, anonyme*
    Quelle*, informierte* Kreise, Diplomatenkreise*, Sicherheitskreise*
  `),
  officials: listed(`
    Vertreter, Vertretern, Beamte, Beamten, Offizielle, Offiziellen, Seite, Behörden
  `),
  roles: {
    mediator: {
      behind: listed(`
    unter Vermittlung, unter Vermittlung von, unter Vermittlung der, unter Vermittlung des,
    durch Vermittlung, durch Vermittlung von, durch Vermittlung der, durch Vermittlung des,
    dank der Vermittlung, dank Vermittlung, dank der Vermittlung von, mit Vermittlung, auf
    Vermittlung, auf Vermittlung von, auf Vermittlung der, auf Vermittlung des, Vermittlung
    von, Vermittlung der, Vermittlung des, Vermittlung durch, vermittelt von, vermittelt
    durch, mit Hilfe, mit Hilfe von, mithilfe, mithilfe von, mit Unterstützung, mit
    Unterstützung von, mit Unterstützung der, unter Beteiligung, unter Beteiligung von,
    unter Mitwirkung, unter Mitwirkung von, Vermittlungsbemühungen, Bemühungen, Bemühungen
    von, dankte, dankten, dankt, Dank an, bedankte sich bei, Dank gilt, Vermittler,
    Vermittlern, in Zusammenarbeit mit, dank, über
  `),
      before: listed(`
    vermittelte, vermittelten, vermittelt, vermittelt hatte, vermittelt hatten, vermittelt
    haben, als Vermittler, als Vermittlerin, als Mittler, half, halfen, trug bei, spielte
    eine Rolle, fungierte als Vermittler, agierte als Vermittler, trat als Vermittler auf,
    traten als Vermittler auf, ermöglichte, ermöglichten, Vermittler, erleichterte
  `),
      beside: ['Vermittlung*', 'Vermittlungs*'],
    },
    organiser: {
      behind: listed(`
    organisiert von, organisiert vom, koordiniert von, unter Aufsicht, unter Aufsicht von,
    unter Aufsicht des, unter der Aufsicht, unter der Schirmherrschaft, unter
    Schirmherrschaft, unter Leitung, unter der Ägide, überwacht von, überwacht vom,
    begleitet von, in Abstimmung mit, unter der Schirmherrschaft des, unter der
    Schirmherrschaft der, unter der Ägide des, unter der Ägide der
  `),
      before: listed(`
    organisierte, organisierten, koordinierte, überwachte, begleitete, nahm teil,
    organisiert hatte, beaufsichtigte
  `),
      beside: ['Schirmherrschaft', 'Ägide'],
    },
    host: {
      behind: ['Gastgeber', 'ausgerichtet von'],
      before: listed(`
    war Gastgeber, richtete aus, empfing, als Gastgeber, ausrichtete, beherbergte
  `),
      beside: [],
    },
    guarantor: {
      behind: ['garantiert von', 'Garant*'],
      before: ['garantierte', 'Garant', 'als Garant', 'als Garantiemacht'],
      beside: [],
    },
    carrier: {
      behind: listed(`
    geflogen von, transportiert von, transportiert vom, an Bord von, an Bord eines,
    ausgeflogen von, zurückgebracht vom, heimgebracht vom
  `),
      before: listed(`
    flog, flogen, transportierte, brachte, brachten, geleitete
  `),
      beside: [],
    },
    medical: {
      behind: ['befinden sich in', 'werden in', 'behandelt in', 'derzeit in'],
      before: [],
      beside: [],
    },
  },
  organisations: {
    behind: listed(`
    durch, durch das, vom, von, mit, mit dem, über, dem, an das, Vertreter*, Delegierte*,
    Teams, Flugzeug*, Maschinen
  `),
    before: listed(`
    transportierte, brachte, begleitete, besuchte, übergab, flog, erleichterte,
    unterstützte, überführte, repatriierte, ermöglichte, organisierte, nahm, half,
    Flugzeug*, Mitarbeiter*, Teams
  `),
    beside: ['Schirmherrschaft', 'Ägide'],
  },
  between: ['zwischen'],
  hedges: listed(`
    soweit ich mich erinnere, soweit er sich erinnert, wenn ich mich recht erinnere, soweit
    ich weiß, soweit bekannt, meines Wissens, seines Wissens, angeblich, mutmaßlich,
    offenbar, vermutlich, wahrscheinlich, womöglich, möglicherweise, vielleicht, wohl,
    anscheinend, dem Vernehmen nach, unbestätigt*, nicht bestätigt, ließ sich nicht
    überprüfen, ließen sich nicht überprüfen, nicht unabhängig überprüft, nicht unabhängig
    überprüfen, vorläufigen Angaben zufolge, soll, sollen, es heißt
  `),
  stances: {
    accuses: listed(`
    beschuldigte, beschuldigt, beschuldigten, warf vor, wirft vor, machte verantwortlich,
    vorgeworfen
  `),
    denies: listed(`
    dementierte, dementierten, bestritt, bestreitet, wies zurück, wiesen zurück,
    Desinformation
  `),
    confirms: ['bestätigte', 'bestätigten', 'bestätigt'],
    thanks: listed(`
    dankte, dankten, dankt, dankbar, Dank
  `),
    demands: listed(`
    forderte, forderten, fordert, rief auf, verlangte, appellierte
  `),
    offers: ['bot an', 'schlug vor', 'bereit', 'Bereitschaft'],
    complains: listed(`
    nicht bereit, beklagte, beklagt, bedauerte, kritisierte, verzögert, verzögerte,
    Verzögerung*, verschleppt, verschob, verschoben, weigert
  `),
    announces: listed(`
    kündigte an, kündigten an, gab bekannt, gaben bekannt, verkündete
  `),
  },
  topics: {
    pace: listed(`
    Tempo, täglich*, Zeitplan*, Termin*, verzöger*, Verzögerung*, Verschiebung*, verschoben
  `),
    lists: ['Liste', 'Listen'],
    remains: ['Leichname*', 'Leichen', 'sterbliche* Überreste', 'Gefallene*'],
    mediation: ['Vermittlung*'],
    talks: ['Gespräche*', 'Verhandlung*', 'Runde'],
    exchange: ['Austausch*', 'Freilassung*', 'Gefangenenaustausch*'],
    treatment: ['Folter', 'Behandlung', 'Haftbedingungen'],
  },
  conditions: {
    treatment: listed(`
    medizinische* Hilfe, medizinische* Behandlung, medizinische* Versorgung, psychologische*
    Hilfe, psychologische* Betreuung, ärztliche* Behandlung, Krankenhaus, Krankenhäuser*,
    Lazarett*, behandelt werden
  `),
    rehabilitation: ['Rehabilitation*', 'Reha', 'Wiedereingliederung'],
    load: listed(`
    schwere Arbeit, sehr schwere Arbeit, rund um die Uhr, psychisch und körperlich,
    psychische Belastung, Belastung, kräftezehrend
  `),
    access: listed(`
    Zugang zu den Gefangenen, Zugang zu Gefangenen, Zugang zu Kriegsgefangenen,
    Einzelgespräche, Gefangene besuchen
  `),
  },
}
