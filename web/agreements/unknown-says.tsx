/** Unknown, drawn with its own words where "unstated" would not say what is missing. */
export function UnknownSays({ says }: { says: string }) {
  return (
    <span className="unknown">
      <svg className="sign" viewBox="0 0 12 12" aria-hidden>
        <circle cx="6" cy="6" r="4.6" fill="none" strokeDasharray="1.6 1.6" />
      </svg>
      {says}
    </span>
  )
}
