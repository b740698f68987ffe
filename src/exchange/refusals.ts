/** What the desk answers when no plan was computed; the pages say it in other languages. */
const stands = 'The last good plan stands.'

export const planningRefusals = {
  stopped: `The planning was stopped before its end. ${stands}`,
  late: `The planner did not end in its time. ${stands} Give it more seconds, or ask for less.`,
  outOfMemory: `The planner needs more memory than it has. ${stands}`,
  brokenOff: `The planner broke off without an answer. ${stands}`,
  othersPlanned: 'Other plans are computed just now. Wait until one of them has ended.',
  lost: `The desk ended while this plan was computed. ${stands}`,
  notPassed: `A plan was found that breaks a rule by the independent check; it is not kept. ${stands}`,
  tooShort:
    'In the time given neither a plan was found nor shown to be impossible; give more seconds.',
} as const
