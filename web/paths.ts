/** Every address of the pages, as a function: a link is never written by hand. */
const part = encodeURIComponent

export const paths = {
  today: () => '/',
  signIn: () => '/sign-in',
  people: () => '/people',
  agreements: () => '/agreements',
  agreement: (agreement: string) => `/agreements/${part(agreement)}`,
  questions: () => '/questions',
  lists: () => '/lists',
  newList: () => '/lists/new',
  extracts: () => '/lists/extracts',
  upload: (party: string, upload: string) => `/lists/uploads/${part(party)}/${part(upload)}`,
  list: (list: string) => `/lists/${part(list)}`,
  matching: () => '/matching',
  pairs: (run: string) => `/matching/${part(run)}`,
  queue: (run: string) => `/matching/${part(run)}/queue`,
  pair: (run: string, left: string, right: string) =>
    `/matching/${part(run)}/pairs/${part(left)}/${part(right)}`,
  changes: (run: string) => `/matching/${part(run)}/changes`,
  scores: (run: string) => `/matching/${part(run)}/scores`,
  decisionsSheet: () => '/api/matching/decisions.csv',
  exchanges: () => '/exchange',
  openExchange: () => '/exchange/new',
  exchange: (exchange: string) => `/exchange/${part(exchange)}`,
  fairness: (exchange: string) => `/exchange/${part(exchange)}/fairness`,
  withdrawals: (exchange: string) => `/exchange/${part(exchange)}/withdrawals`,
  choices: (exchange: string) => `/exchange/${part(exchange)}/choices`,
  manifest: (exchange: string, stage: string) =>
    `/exchange/${part(exchange)}/stage/${part(stage)}/manifest`,
  planFile: (exchange: string, plan: string, file: string) =>
    `/api/exchanges/${part(exchange)}/plans/${part(plan)}/${part(file)}`,
  editionFile: (exchange: string, plan: string, party: string) =>
    `/api/exchanges/${part(exchange)}/plans/${part(plan)}/edition.json?party=${part(party)}`,
  day: () => '/day',
  dayOf: (exchange: string) => `/day/${part(exchange)}`,
  dayWall: (exchange: string) => `/day/${part(exchange)}/wall`,
  dayPerson: (exchange: string, person: string) => `/day/${part(exchange)}/people/${part(person)}`,
  record: () => '/record',
  recordSheet: (query: string) => `/api/record/events.csv?${query}`,
  outlook: () => '/record/outlook',
  outlookSheet: (query: string) => `/api/record/outlook.csv?${query}`,
  statements: () => '/record/statements',
  statement: (statement: string) => `/record/statements/${part(statement)}`,
  statementUpload: (upload: string) => `/record/uploads/${part(upload)}`,
  statementSource: (statement: string) => `/api/record/statements/${part(statement)}/source`,
  public: () => '/public',
  publicSheet: () => '/api/public/exchanges.csv',
  callSheet: (exchange: string, stage: string) =>
    `/day/${part(exchange)}/stage/${part(stage)}/call-sheet`,
  scan: (sha256: string) => `/api/scans/${part(sha256)}/file`,
  receipt: (act: string) => `/api/receipts/${part(act)}`,
}
