/** Every list, queue, loop and file has an upper bound, and it stands here with its reason. */

/** Lines of one list. The largest registers in use hold some tens of thousands. */
export const listLinesMax = 200_000
/**
 * Lines of a file given to the command `match` or `dedupe`, which runs for its caller alone;
 * a line costs some 500 bytes of memory while its file is read.
 */
export const fileLinesMax = 3_000_000
/** Bytes of such a file: its text must fit into one string, which holds 2^29 characters. */
export const fileBytesMax = 480 * 1024 * 1024
/** Columns of one list; real sheets have below 60, a broken separator makes hundreds. */
export const listColumnsMax = 120
/** Characters of one cell. A longer cell is cut for display, reported, and kept in the file. */
export const cellCharactersMax = 4_000
/** Bytes of an uploaded file. */
export const uploadBytesMax = 32 * 1024 * 1024
/** Bytes of one scan of a paper; a page at 300 dots an inch has about one million. */
export const scanBytesMax = 8 * 1024 * 1024
/** Scans of one officer that are handed in and not kept; the oldest makes room. */
export const scansWaitingMax = 20
/** After so long a scan that nobody kept is dropped. */
export const scanWaitingHoursMax = 24
/** Times that the hours of one stage are moved. */
export const windowMovesMax = 100
/** Bytes that a zipped sheet may inflate to before it is refused. */
export const inflatedBytesMax = 256 * 1024 * 1024
/** Problems kept for one list; more are counted, not listed. */
export const problemsMax = 10_000
/** Bytes of the body of any other request. */
export const bodyBytesMax = 256 * 1024
/** Bytes of an act's envelope (trust log, section on entries). */
export const envelopeBytesMax = 4_096
/** Bytes of an act's content. A list's lines are content by hash, not by value. */
export const contentBytesMax = 1024 * 1024
/** Pending entries that the sequencer takes at once. */
export const sequenceBatchMax = 1_000
/** Rows on one page of any answer. */
export const pageRowsMax = 500
/** Live connections of one officer. */
export const liveConnectionsMax = 12
/** Objections answered in one act. */
export const answersMax = 40
/** Parts of a zipped sheet; a workbook of fifty sheets has some two hundred. */
export const zipPartsMax = 2_000
/** Memory of the worker that reads one file. 200,000 lines of a workbook need most of it. */
export const readingMegabytesMax = 1_536
/** Files of one party that are read at once; each has a worker with all of its memory. */
export const readingsAtOnceMax = 1
/** Files of one party that wait to be read. */
export const readingsWaitingMax = 10
/** Hours for which a file is kept that was handed in and not submitted: a weekend. */
export const uploadHoursMax = 72
/** Time of the worker that reads one file; 20,000 lines take two seconds. */
export const readingSecondsMax = 90
/** Agreements of one mandate: one page shows them all. */
export const agreementsMax = 500
/** Commitments, rounds and named intermediaries of one agreement, of each kind. */
export const entriesOfAgreementMax = 200
/** Points of an agenda, lines of logistics and texts of one round. */
export const entriesOfRoundMax = 40
/** Questions of one side that wait for an answer, in one agreement. */
export const openQuestionsMax = 200
/** Lines that one key of the matching's index may hold; a key of more is split, or else counted as skipped. */
export const blockMembersMax = 400
/** Lines that one line meets through keys that had to be split; the rest is counted as skipped. */
export const comparedPerLineMax = 4_000
/** Pairs that one run keeps, whatever the lists are like; each costs some 60 bytes until the end. */
export const pairsKeptMax = 20_000_000
/** Pairs of one line that a run keeps, at the most and where many lines share `pairsKeptMax`. */
export const keptPerLineMax = 200
export const keptPerLineMin = 20
/** Candidates of one line that are kept for review; the likeliest are. */
export const candidatesPerLineMax = 5
/** Runs of the matching that go on at once; each has a thread of its own. */
export const matchRunsMax = 2
/** Seconds for which a pair is one officer's to look at; the page renews it while it is open. */
export const pairLeaseSeconds = 90
/** Decisions about pairs in one export; a mandate has some tens of thousands. */
export const decisionsExportedMax = 200_000
/** Time of the thread that matches two lists; 20,000 lines a side take some ten seconds. */
export const matchingSecondsMax = 900
/** Memory of the thread that matches two lists. */
export const matchingMegabytesMax = 2_048
/** People named in one act of the day. The largest stages on record moved a thousand a side. */
export const peopleOfActMax = 5_000
/** Acts whose rows are held against the log at once; each batch asks every table one question. */
export const actsVerifiedAtOnce = 500
/** Complaints about rows that are told one by one; more are counted. */
export const complaintsMax = 1_000
/** Lines of a list that one act erases. */
export const linesErasedMax = 500
/** Lines of one extract that a party releases to another. */
export const extractLinesMax = 500
/** Memory of the solver's thread: 10,000 people in families take some 300 MB. */
export const solverMegabytesMax = 2_048
/** How long a solver may overrun its own clock before its thread is ended. */
export const solverGraceSeconds = 2
/** Nodes of a pool of wishes; the largest national kidney programmes have some hundreds. */
export const poolNodesMax = 2_000
/** Arcs of such a pool. */
export const poolArcsMax = 1_000_000
/** Cycles of a pool that are looked at; 256 pairs have 36,000 of up to three. */
export const cyclesMax = 1_000_000
/** Steps along arcs in search of these cycles. */
export const cycleWalksMax = 100_000_000
/** Pairs in the longest cycle or chain that may be asked for: all legs run at once. */
export const cycleCapMax = 100
/** Runs of the planner that go on at once; each has a thread of its own. */
export const planRunsMax = 2
/** Runs of one exchange that are kept until its plan is final; the oldest makes room. */
export const planRunsKeptMax = 20
/** Seconds that an officer may give a plan; what one flow carries takes below one. */
export const planSecondsMax = 600
/** How long the thread of a plan may overrun its seconds before it is ended. */
export const planGraceSeconds = 30
/** Memory of the thread that plans; 100,000 people need below 1 GB. */
export const planMegabytesMax = 2_048
/** Seconds for the question what would get worse with one person put in; most take below one. */
export const explainSeconds = 60
/** Questions of one kind about people that go on at once; each has a thread of its own. */
export const explanationsAtOnceMax = 4
/** What-ifs about named people of one officer within a day. */
export const whatIfsPerDayMax = 20
/** Instructions of the desk about people of one exchange. */
export const instructionsMax = 1_000
/** What-ifs of one exchange that are listed, the newest. */
export const whatIfsListedMax = 1_000
/** Withdrawals played on plans that go on at once; each has a thread of its own. */
export const simulationsMax = 1
/** Exchanges played for each rate of withdrawals, and the seconds that all of them have together. */
export const simulationRuns = 60
export const simulationSeconds = 90
/** People whose withdrawal is tried at once on a final plan, beside those who did withdraw. */
export const repairTrialPeopleMax = 200
/** Bytes of one statement of the public record; a long report has some 50 kB. */
export const statementBytesMax = 5 * 1024 * 1024
/** Statements of one officer that were handed in and are not kept; more are refused. */
export const statementsWaitingMax = 10_000
/** Statements in one request or one act. */
export const statementsAtOnceMax = 200
/** Hours for which a statement is kept that was handed in and not kept by an act. */
export const statementHoursMax = 72
/** Characters of one statement that are read; a report of two hundred pages has as many. */
export const statementCharactersMax = 500_000
/** Sentences of one statement that are read. */
export const statementSentencesMax = 5_000
/** Characters of one sentence; who acts on whom is looked for within it, so time grows with its square. */
export const sentenceCharactersMax = 2_000
/** Words and marks of one sentence; a table without a full stop is one sentence. */
export const wordsOfSentenceMax = 20_000
/** A number of people above this is no number of people. */
export const numberOfPeopleMax = 99_999_999
/** Claims of one record; 10,000 statements make some 50,000. */
export const recordClaimsMax = 400_000
/** Files of one `record read`; a larger collection is read in parts. */
export const statementsOfOneRunMax = 100_000
/** Numbers of one sentence that are read together; a longer row of them is read in pieces. */
export const numbersOfLineMax = 40
/** Numbers of people and series of one statement; a long report has some two hundred. */
export const countsOfStatementMax = 2_000
/** Time of one statement in the thread that reads it; most take some milliseconds. */
export const statementSecondsMax = 60
/** Memory of a thread that reads statements. */
export const statementMegabytesMax = 512
/** Statements that are not kept and are shown together in the record; more are looked at one by one. */
export const pictureStatementsMax = 50
/** Events of one such picture. */
export const pictureEventsMax = 40
/** Kept statements out of which one page of an office quotes. */
export const quotedStatementsMax = 200
/** Events without a place in the record that one picture lists. */
export const unplacedEventsMax = 100
/** Threads that read statements at once. */
export const statementThreads = 2
/** Characters of one statement that a second reader is asked about; a longer one is for the rules alone. */
export const secondReaderCharactersMax = 60_000
/** Entries of one list of a second reader's answer. */
export const secondReaderEntriesMax = 500
/** Bytes of a second reader's answer; a long statement makes some 60 kB. */
export const secondReaderBytesMax = 2 * 1024 * 1024
/** Words and pieces of words that a second reader may answer with, as endpoints count them. */
export const secondReaderTokensMax = 16_000
/** Time of one request to a second reader; a small model on two cores takes a minute. */
export const secondReaderSecondsMax = 180
/** Failures one after another upon which a run asks a second reader no more. */
export const secondReaderFailuresMax = 3
/** Statements that a desk asks its second reader about at once. */
export const secondReadersAtOnceMax = 2
/** Hours for which a second reader's answer is kept that no act keeps. */
export const secondReadingHoursMax = 72
