/** Who did, said, passed on or helped, in German. Lower case takes every case. */
import { listed } from '../listed.ts'
import type { WhoWords } from '../who.ts'

export const who: WhoWords = {
  connectors: new Set(['der', 'des', 'von', 'in', 'im', 'vom', 'aus', 'republik']),
  and: new Set(['und', 'sowie']),
  not: new Set(['nicht', 'kein', 'keine', 'keinen', 'ohne', 'nie']),
  joins: new Set(['und', 'die', 'der', 'den', 'dem', 'des', 'sowie', 'auch', 'von', 'regierung']),
  subject: 'second',
  commaEnds: true,
  quotatives: listed(`
    sagte, sagten, sagt, erklärte, erklärten, erklärt, teilte mit, teilten mit, teilt mit,
    teilte, teilten, mitteilte, mitteilten, mit, meldete, meldeten, meldet, gab bekannt,
    gaben bekannt, bekanntgab, bekannt gab, bestätigte, bestätigten, bestätigt, betonte,
    betonten, schrieb, schrieben, schreibt, berichtete, berichteten, berichtet,
    hieß es aus, hieß es vom, hieß es von, fügte hinzu, behauptete, behaupteten,
    räumte ein, wies zurück, wiesen zurück, dementierte, dementierten, beschuldigte,
    warf vor, rief auf, forderte, forderten, dankte, dankten, kündigte an, kündigten an,
    kündigte, verkündete, verkündeten, nannte, bezifferte, verwies, äußerte, gab an,
    gaben an, versicherte, beklagte, kritisierte, sprach von, sprachen von, spricht von,
    sprach, verlangte, verlangten, wies, wiesen, warf, warfen, wirft, dankt, danken,
    würdigte, würdigten, lobte, begrüßte, begrüßten, bedauerte, warnte, warnten, beteuerte,
    bekräftigte, bekräftigten, präzisierte, ergänzte, ergänzten, erwähnte, bestreitet,
    bestritt, bestritten, dementiert, weist zurück, fordert, fordern, betont, betonen,
    bestätigen, nennt, beziffert, gibt an, bot an, schlug vor, versprach, versprachen,
    appellierte, beschuldigt, beschuldigten, behauptet, behaupten, zeigte sich, äußerten,
    bedankte, bedankten, mitgeteilt, verbreitete, verbreiteten, veröffentlichte,
    veröffentlichten
  `),
  attributions: listed(`
    laut, nach Angaben, nach Angaben von, nach Angaben der, nach Angaben des,
    nach den Angaben, Angaben zufolge, nach Aussage, nach Aussagen, nach Mitteilung, gemäß,
    unter Berufung auf, wie aus, wie der, wie das, wie die, zufolge, so, mit Verweis auf,
    hieß es aus, hieß es vom, hieß es von, aus Sicht, bestätigt von, berichtet von,
    nach Darstellung, nach Darstellung von, nach Darstellung der, nach Darstellung des,
    nach Zählung, nach Zählung der, nach Zählung des, nach Auskunft, nach Auskunft der,
    nach Auskunft des, den Angaben der, den Angaben des, in den Worten, nach Worten,
    nach den Worten, nach Worten von
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
  bothSides: listed(`
    beider Länder, beider Seiten, beide Seiten, in beiden Ländern, beiden Seiten,
    beider Staaten, jede Seite
  `),
  possessives: new Set(['sein', 'seine', 'seinem', 'seiner', 'ihr', 'ihre', 'ihrem', 'ihrer']),
  roles: {
    mediator: {
      behind: listed(`
    unter Vermittlung, unter Vermittlung von, unter Vermittlung der, unter Vermittlung des,
    durch Vermittlung, durch Vermittlung von, durch Vermittlung der, durch Vermittlung des,
    dank der Vermittlung, dank Vermittlung, dank der Vermittlung von, mit Vermittlung,
    auf Vermittlung, auf Vermittlung von, auf Vermittlung der, auf Vermittlung des,
    Vermittlung von, Vermittlung der, Vermittlung des, Vermittlung durch, vermittelt von,
    vermittelt durch, mit Hilfe, mit Hilfe von, mithilfe, mithilfe von, mit Unterstützung,
    mit Unterstützung von, mit Unterstützung der, unter Beteiligung, unter Beteiligung von,
    unter Mitwirkung, unter Mitwirkung von, Vermittlungsbemühungen, Bemühungen,
    Bemühungen von, Vermittler, Vermittlern, in Zusammenarbeit mit, dank, über
  `),
      before: listed(`
    vermittelte, vermittelten, vermittelt, vermittelt hatte, vermittelt hatten,
    vermittelt haben, als Vermittler, als Vermittlerin, als Mittler, half, halfen,
    trug bei, spielte eine Rolle, fungierte als Vermittler, agierte als Vermittler,
    trat als Vermittler auf, traten als Vermittler auf, ermöglichte, ermöglichten,
    Vermittler, erleichterte, hatten vermittelt, hatte vermittelt, haben vermittelt,
    hat vermittelt, vermittelt worden, trugen bei, spielten eine Rolle,
    spielte eine wichtige Rolle, spielten eine wichtige Rolle, leistete Vermittlung,
    leisteten Vermittlung, setzte sich ein, setzten sich ein, als Vermittlerinnen,
    fungierten als Vermittler, leistete Hilfe, unterstützte, unterstützten, wirkte mit,
    wirkten mit
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
  thanked: listed(`
    dankte, dankten, dankt, danken, Dank an, bedankte sich bei, bedankten sich bei,
    bedankt sich bei, Dank gilt, würdigte, würdigten, lobte, lobten
  `),
  thankedFor: listed(`für`),
  merits: {
    mediator: listed(`
    Vermittl*, Mittler*, Bemühung*, Hilfe, Unterstützung, Rolle, Beteiligung, Mitwirkung,
    Beitrag, Zusammenarbeit, Austausch*, Freilassung*, Rückkehr, Verhandlung*, humanitär*,
    guten Dienste, Einsatz
  `),
    host: listed(`
    Gastfreundschaft, Aufnahme, Gastgeber*, Ausrichtung
  `),
    medical: listed(`
    medizinisch*, Behandlung, Versorgung, Pflege, Betreuung, Verwundete*, Rehabilitation
  `),
    carrier: listed(`
    Transport*, Flug*, Flüge, Beförderung
  `),
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
    vorgeworfen, warf, warfen, wirft, werfen, warf … vor, bezichtigte, bezichtigt,
    machte … verantwortlich, machen verantwortlich, beschuldigen, vorwirft, vorwarf,
    macht … verantwortlich, lastete an, sabotiert, sabotierte
  `),
    denies: listed(`
    dementierte, dementierten, bestritt, bestreitet, wies zurück, wiesen zurück,
    Desinformation, wies … zurück, wies … … zurück, wiesen … zurück, wiesen … … zurück,
    weist … zurück, weist … … zurück, weisen … zurück, dementiert, dementieren, bestritten,
    bestreiten, stritt ab, stritten ab, widersprach, widersprachen, widerspricht, unwahr,
    Falschmeldung, zurückgewiesen, Falschmeldung*
  `),
    confirms: listed(`
    bestätigte, bestätigten, bestätigt, bestätigen, bestätigt hatte
  `),
    thanks: listed(`
    dankte, dankten, dankt, dankbar, Dank, danken, bedankte, bedankten, würdigte,
    würdigten, Dankbarkeit
  `),
    demands: listed(`
    forderte, forderten, fordert, rief auf, verlangte, appellierte, fordern, verlangen,
    verlangten, verlangt, mahnte, mahnt, drängte, drängt, rief … auf, appelliert
  `),
    offers: listed(`
    bot an, schlug vor, bereit, Bereitschaft, bieten an, bot … an, schlägt vor,
    schlug … vor, bereiterklärt, zeigte sich bereit, erklärte sich bereit
  `),
    complains: listed(`
    nicht bereit, beklagte, beklagt, bedauerte, kritisierte, verzögert, verzögerte,
    Verzögerung*, verschleppt, verschob, verschoben, weigert, beklagen, beklagten,
    bedauern, bedauerten, kritisiert, kritisierten, weigerte, weigern, zögert, verzögern
  `),
    announces: listed(`
    kündigte an, kündigten an, gab bekannt, gaben bekannt, verkündete, kündigt an,
    kündigen an, gibt bekannt, verkündeten, angekündigt
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
