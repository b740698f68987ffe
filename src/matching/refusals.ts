/** What the desk answers when lists are not compared or a word about a pair is not taken; the pages say it in other languages. */
export const matchingRefusals = {
  pairDecided: 'This pair was decided already; revoke that decision before you sign another.',
  signedAlready:
    'You have signed this pair already; another officer looks at it now. Revoke your decision before you sign another.',
  leftIsAnother:
    'The line of the holder was decided to be another person on the list of the other side; revoke that decision first.',
  rightIsAnother:
    'The line of the seeker was decided to be another person on the list of the holder; revoke that decision first.',
  wrongLists:
    'left names a line of a list of people held, right a line of a list of people sought by another party.',
  revokedAlready: 'This decision is revoked already.',
  notAPair: 'left names a list of people held, right a list of people sought by another party.',
  listWithdrawn: 'One of the lists was withdrawn; choose a version that stands.',
  othersMatched: 'Other lists are being matched; wait until they are done.',
  earlierEngine:
    'These lists were compared by an earlier engine, or not to the end; compare them again.',
  sameTerms: 'These terms hold already.',
} as const
