/** Written by `npm run db:types` from sql/*.sql. Do not edit by hand. */
import type { Generated } from 'kysely'
import type {
  ActId,
  AgreementId,
  CommitmentId,
  DecisionId,
  DeviceId,
  ExchangeId,
  ListId,
  OfficerId,
  PartyId,
  PersonId,
  PlanId,
  QuestionId,
  RoundId,
  UploadId,
} from '../base/ids.ts'
import type { JsonColumn } from './json.ts'

export type Schema = {
  adjudication: {
    id: string
    about: JsonColumn
    decision: JsonColumn
    reason: string
    replaces: string | null
    officer_id: OfficerId
    act_id: ActId
    at: Date
  }
  agreement: {
    id: AgreementId
    title: string
    place: string
    agreed_on: string
    purpose: string
    act_id: ActId
    at: Date
  }
  agreement_party: {
    agreement_id: AgreementId
    party_id: PartyId
    act_id: ActId
  }
  answer: {
    question_id: QuestionId
    kind: string
    text: string
    counter_on: string | null
    note: JsonColumn | null
    act_id: ActId
    at: Date
  }
  approval: {
    id: string
    plan_id: PlanId
    party_id: PartyId
    sha256: Buffer
    officer_id: OfficerId
    means: JsonColumn
    act_id: ActId
    at: Date
  }
  birth: {
    single: Generated<boolean>
    kind: string
    mandate_id: string
    desk_name: string
    origin: string
    time_zone: string
    born_at: Date
  }
  candidate: {
    run_id: string
    left_line: number
    right_line: number
    probability: number
    band: string
    log2_odds: number
    said: number
    band_reason: string
    is_chosen: boolean
    worth: number
  }
  child_papers_record: {
    id: string
    person_id: PersonId
    papers: JsonColumn
    act_id: ActId
    at: Date
  }
  commitment: {
    id: CommitmentId
    agreement_id: AgreementId
    kind: string
    says: string
    categories: string[]
    health: string
    counts: JsonColumn
    returns: string
    due_on: string | null
    act_id: ActId
    at: Date
  }
  correction_withdrawal: {
    correction_id: string
    reason: string
    act_id: ActId
    at: Date
  }
  custody_confirmation: {
    id: string
    person_id: PersonId
    stage_id: string
    side: string
    manifest_sha256: Buffer
    officer_id: OfficerId
    means: JsonColumn
    act_id: ActId
    at: Date
  }
  departure: {
    id: string
    exchange_id: ExchangeId
    stage_id: string
    from_party: PartyId
    people: JsonColumn
    left_behind: JsonColumn
    act_id: ActId
    at: Date
  }
  device: {
    id: DeviceId
    officer_id: OfficerId
    key_name: string
    public_key: Buffer
    kept: string
    approved_by: OfficerId | null
    act_id: ActId
    at: Date
  }
  device_revocation: {
    device_id: DeviceId
    reason: string
    act_id: ActId
    at: Date
  }
  enrolment_code: {
    id: string
    code_hash: Buffer
    party_id: PartyId | null
    role: string
    name: string
    made_at: Date
    ends_at: Date
    public_key: Buffer | null
    kept: string | null
    redeemed_at: Date | null
    device_id: DeviceId | null
  }
  erasure: {
    erased_act_id: ActId
    depth: string
    reason: string
    rows_after: Buffer
    act_id: ActId
    at: Date
  }
  exchange: {
    id: ExchangeId
    number: number
    agreement_id: AgreementId
    commitment_id: CommitmentId
    title: string
    point: JsonColumn
    stages: JsonColumn
    conditions: JsonColumn
    act_id: ActId
    at: Date
  }
  exchange_close: {
    exchange_id: ExchangeId
    totals: JsonColumn
    carried: JsonColumn
    act_id: ActId
    at: Date
  }
  exchange_entry: {
    person_id: PersonId
    number: number
    list_id: ListId
    line: number
    seek_list_id: ListId | null
    seek_line: number | null
    category: string
    health: string
    transport: string
    held_since: string | null
    act_id: ActId
    at: Date
  }
  exchange_person: {
    id: PersonId
    exchange_id: ExchangeId
    held_by: PartyId
    goes_to: PartyId
    act_id: ActId
  }
  exchange_plan: {
    id: PlanId
    exchange_id: ExchangeId
    version: number
    problem: string
    plan: JsonColumn
    sha256: Buffer
    manifests: JsonColumn
    act_id: ActId
    at: Date
    edition_keys: JsonColumn | null
    repairs_id: PlanId | null
    carried_out: number | null
    terms_number: Generated<number>
  }
  exchange_terms: {
    exchange_id: ExchangeId
    number: number
    terms: JsonColumn
    reason: string
    officer_id: OfficerId
    act_id: ActId
    at: Date
  }
  fitness_record: {
    id: string
    person_id: PersonId
    fitness: JsonColumn
    valid_until: Date
    act_id: ActId
    at: Date
  }
  hold_lift: {
    hold_id: string
    reason: string
    act_id: ActId
    at: Date
  }
  hold_record: {
    id: string
    person_id: PersonId
    kind: string
    hold: JsonColumn
    note: string
    until_stage: string | null
    act_id: ActId
    at: Date
  }
  identity_record: {
    id: string
    person_id: PersonId
    result: string
    checked_by: string
    note: string
    act_id: ActId
    at: Date
  }
  instruction_lift: {
    instruction_id: string
    reason: string
    officer_id: OfficerId
    act_id: ActId
    at: Date
  }
  instruction_second: {
    instruction_id: string
    officer_id: OfficerId
    act_id: ActId
    at: Date
  }
  intermediary: {
    id: string
    agreement_id: AgreementId
    exchange_id: ExchangeId | null
    stage_id: string | null
    name: string
    role: string
    from_on: string | null
    to_on: string | null
    invited_by: string[] | null
    document: string | null
    disputed_by: string[]
    replaces: string | null
    act_id: ActId
    at: Date
  }
  job: {
    id: string
    kind: string
    party_id: PartyId | null
    state: string
    progress: JsonColumn
    made_at: Date
    ended_at: Date | null
  }
  list: {
    id: ListId
    series_id: string
    party_id: PartyId
    kind: string
    version: number
    title: string
    file_name: string
    file_sha256: Buffer
    lines_sha256: Buffer
    line_count: number
    headings: JsonColumn
    mapping: JsonColumn
    source: JsonColumn
    arrived: JsonColumn
    act_id: ActId
    at: Date
  }
  list_confirmation: {
    id: string
    list_id: ListId
    party_id: PartyId
    officer_id: OfficerId
    means: JsonColumn
    act_id: ActId
    at: Date
  }
  list_extract: {
    id: string
    list_id: ListId
    party_id: PartyId
    to_party: PartyId
    lines: JsonColumn
    sha256: Buffer
    act_id: ActId
    at: Date
  }
  list_file: {
    list_id: ListId
    party_id: PartyId
    bytes: Buffer | null
    act_id: ActId
  }
  list_line: {
    list_id: ListId
    line: number
    party_id: PartyId
    cells: JsonColumn | null
    reading: JsonColumn | null
    act_id: ActId
  }
  list_problem: {
    list_id: ListId
    number: number
    party_id: PartyId
    line: number | null
    column_name: string | null
    code: string
    value: string
    says: string
    assumed: string | null
    act_id: ActId
  }
  list_withdrawal: {
    list_id: ListId
    party_id: PartyId
    reason: string
    act_id: ActId
    at: Date
  }
  manifest: {
    exchange_id: ExchangeId
    stage_id: string
    plan_id: PlanId
    sha256: Buffer
    text: string
    act_id: ActId
    at: Date
  }
  match_change: {
    run_id: string
    number: number
    kind: string
    lines: JsonColumn
    was: number | null
    now: number | null
  }
  match_decision: {
    id: DecisionId
    left_list: ListId
    left_line: number
    right_list: ListId
    right_line: number
    decision: string
    reason: string
    officer_id: OfficerId
    act_id: ActId
    at: Date
    pair_id: string | null
    needs: string | null
  }
  match_lease: {
    left_list: ListId
    left_line: number
    right_list: ListId
    right_line: number
    officer_id: OfficerId
    ends_at: Date
  }
  match_model: {
    run_id: string
    edition: number
    version: Buffer
    pairs: Buffer
  }
  match_revocation: {
    decision_id: DecisionId
    reason: string
    act_id: ActId
    at: Date
  }
  match_run: {
    id: string
    left_list: ListId
    right_list: ListId
    state: string
    progress: JsonColumn
    made_at: Date
    outcome: JsonColumn | null
    before_id: string | null
    basis: Generated<string>
  }
  matching_terms: {
    act_id: ActId
    second_officer: string
    reason: string
    at: Date
  }
  officer: {
    id: OfficerId
    party_id: PartyId | null
    role: string
    name: string
    act_id: ActId
    at: Date
  }
  party: {
    id: PartyId
    name: string
    place: number
    tint: string
    act_id: ActId
    at: Date
  }
  plan_instruction: {
    id: string
    exchange_id: ExchangeId
    puts_on: PersonId | null
    stage_id: string | null
    takes_off: PersonId | null
    ground: string
    words: string
    officer_id: OfficerId
    act_id: ActId
    at: Date
  }
  plan_run: {
    id: string
    exchange_id: ExchangeId
    accepted_id: PlanId | null
    terms: JsonColumn | null
    state: string
    progress: JsonColumn
    problem: string
    problem_sha256: string
    drawn: JsonColumn
    plan: JsonColumn | null
    summary: JsonColumn | null
    said: string | null
    made_at: Date
    repairs_id: PlanId | null
  }
  public_release: {
    id: string
    exchange_id: ExchangeId
    figures: JsonColumn
    act_id: ActId
    at: Date
  }
  question: {
    id: QuestionId
    agreement_id: AgreementId
    round_id: RoundId | null
    kind: string
    from_party: PartyId | null
    to_party: PartyId | null
    text: string
    proposed_on: string | null
    due_on: string | null
    note: JsonColumn | null
    act_id: ActId
    at: Date
  }
  rate: {
    key: string
    starts_at: Date
    used: number
  }
  reading_correction: {
    id: string
    statement_id: string
    list: string
    place: number | null
    value: JsonColumn | null
    reason: string
    officer_id: OfficerId
    act_id: ActId
    at: Date
  }
  record_opening: {
    number: number
    is_open: boolean
    reason: string
    act_id: ActId
    at: Date
  }
  replacement: {
    plan_id: PlanId
    struck_person: PersonId
    person_id: PersonId | null
    act_id: ActId
  }
  scan: {
    sha256: Buffer
    kind: string
    size: number
    bytes: Buffer | null
    act_id: ActId
    at: Date
  }
  scan_upload: {
    sha256: Buffer
    officer_id: OfficerId
    kind: string
    bytes: Buffer
    made_at: Date
  }
  second_reading_ask: {
    id: string
    statement_id: string
    officer_id: OfficerId
    reader: string
    state: string
    reading: JsonColumn | null
    refusal: string | null
    made_at: Date
  }
  session: {
    token_hash: Buffer
    device_id: DeviceId
    made_at: Date
    seen_at: Date
    ends_at: Date
  }
  sign_in_challenge: {
    nonce: Buffer
    ends_at: Date
  }
  stage_opening: {
    exchange_id: ExchangeId
    stage_id: string
    act_id: ActId
    at: Date
  }
  statement: {
    id: string
    sha256: Buffer
    bytes: Buffer
    file_name: string
    url: string | null
    publisher: string | null
    published_on: string | null
    officer_id: OfficerId
    act_id: ActId
    at: Date
  }
  statement_reading: {
    statement_id: string
    reader: string
    reading: JsonColumn
    act_id: ActId
    at: Date
  }
  statement_upload: {
    id: string
    officer_id: OfficerId
    file_name: string
    sha256: Buffer
    bytes: Buffer
    url: string | null
    publisher: string | null
    published_on: string | null
    state: string
    reading: JsonColumn | null
    refusal: string | null
    made_at: Date
  }
  strike: {
    id: string
    plan_id: PlanId
    person_id: PersonId
    party_id: PartyId
    reason: string
    act_id: ActId
    at: Date
    ground: string | null
  }
  talks_round: {
    id: RoundId
    agreement_id: AgreementId
    number: number
    act_id: ActId
    at: Date
  }
  talks_round_version: {
    round_id: RoundId
    version: number
    place: string
    host: string
    held_on: string | null
    agenda: JsonColumn
    logistics: JsonColumn
    texts: JsonColumn
    act_id: ActId
    at: Date
  }
  trust_act: {
    id: ActId
    arrival: Generated<number>
    act: string
    at: Date
    officer_id: OfficerId | null
    party_id: PartyId | null
    subject: string | null
    entry: Buffer
    envelope: string | null
    nonce: Buffer | null
    content: Buffer | null
    content_nonce: Buffer | null
    xact: Generated<string>
    position: number | null
  }
  trust_head: {
    single: Generated<boolean>
    size: number
    root: Buffer
  }
  trust_tile: {
    level: number
    number: number
    hashes: Buffer
  }
  upload: {
    id: UploadId
    party_id: PartyId
    officer_id: OfficerId
    kind: string
    file_name: string
    bytes: Buffer
    state: string
    rows_read: number
    reading: JsonColumn | null
    refusal: string | null
    made_at: Date
  }
  variance: {
    id: string
    exchange_id: ExchangeId
    stage_id: string
    from_party: PartyId
    person_id: PersonId | null
    people: number
    kind: string
    cause: string
    act_id: ActId
    at: Date
    to_party: PartyId | null
  }
  what_if: {
    id: string
    exchange_id: ExchangeId
    plan_id: PlanId
    person_id: PersonId
    officer_id: OfficerId
    party_id: PartyId | null
    purpose: string
    words: string
    act_id: ActId
    at: Date
  }
  will_record: {
    id: string
    person_id: PersonId
    interview: JsonColumn
    will: string | null
    fear: boolean
    note: string
    act_id: ActId
    at: Date
  }
  window_acknowledgement: {
    id: string
    exchange_id: ExchangeId
    stage_id: string
    party_id: PartyId
    sha256: Buffer
    officer_id: OfficerId
    means: JsonColumn
    act_id: ActId
    at: Date
  }
  window_move: {
    exchange_id: ExchangeId
    stage_id: string
    version: number
    from_clock: string
    to_clock: string
    reason: string
    act_id: ActId
    at: Date
  }
  window_reminder: {
    id: string
    exchange_id: ExchangeId
    stage_id: string
    party_id: PartyId
    act_id: ActId
    at: Date
  }
}
