/** English words of what leaves the desk of the record. */
export const recordExports = {
  open: 'Save and share',
  title: 'What may leave the desk of this?',
  says: 'Each file holds what is chosen here, with the claims behind every figure and the pages that printed them. What is withheld is in none of them; what is unknown is an empty cell, never 0.',
  back: 'All events',
  files: 'Files',
  file: {
    'events-csv':
      'Events with what is read of them: lowest, best and highest figure, and how it stands.',
    'claims-csv':
      'Everything that was said, one claim a line: by whom, in which outlet, on which page.',
    'conflicts-csv':
      'Where the claims contradict each other: every figure with who said it, and why they differ.',
    'findings-csv': 'What no claim says but the claims force, with the arithmetic.',
    'series-csv': 'Running numbers and totals of every counter, point by point.',
    'record-json': 'All of it in one file, for programs.',
    'hxl-csv':
      'Events with HXL hashtags, for humanitarian data. It has no place for who contradicts whom.',
    'plover-csv':
      'Events in PLOVER codes, for conflict research. They lose counts, direction, remains and series.',
    'claim-review-jsonld':
      'ClaimReview of schema.org: each claim and how it stands in the record. The rating is of the matter, never of the office that spoke.',
  },
  public: {
    title: 'May everybody read the record?',
    isOpen:
      'Yes. Everybody reads it without signing in, but for what is withheld; other sites may show its chronology.',
    isClosed:
      'No. Whoever is signed in reads the record that ships; what the desk keeps and decides is for the desk and its auditor.',
    whose: 'The head of desk opens and closes it, where the mandate says so.',
    open: 'Open the record to everybody',
    openSays:
      'From now on everybody reads the record with what this desk keeps and decides, its reasons included. What is withheld stays withheld.',
    close: 'Close the record again',
    closeSays:
      'Nobody reads it without signing in from now on. What was saved or copied before cannot be taken back.',
    reason: 'Reason, for the log',
  },
  embed: {
    title: 'On another site',
    says: 'These words put the chronology by months into a page of another site: without scripts, cookies or names.',
    frame: 'Who came back, by month',
    copy: 'Copy these words',
    copied: 'Copied',
    look: 'Look at it',
  },
}
