/**
 * A plan by an integer program. No short proof of it exists, so this checks what
 * the solver is said to have said against the plan, and says what rests on it.
 */
import type { SettledPlan } from '../forms/plan-form.ts'
import type { PlanReport } from './check-plan.ts'

type Program = Extract<SettledPlan['certificate'], { kind: 'program' }>

export function reportOnProgram({ levels }: SettledPlan, certificate: Program): PlanReport {
  const broken: string[] = []
  const notChecked: string[] = []
  const said = new Map(certificate.levels.map((level) => [level.name, level]))
  if (said.size !== certificate.levels.length) broken.push('The certificate has a level twice.')
  for (const { name, bound, proven } of levels) {
    const level = said.get(name)
    said.delete(name)
    if (level === undefined) {
      if (proven)
        broken.push(`Level ${name} is marked proven, and the certificate has no word of it.`)
      continue
    }
    if (level.bound !== bound)
      broken.push(`Level ${name} has the bound ${bound}; the certificate says ${level.bound}.`)
    if (proven && level.status !== 'optimal')
      broken.push(`Level ${name} is marked proven; the solver said "${level.status}".`)
    notChecked.push(
      proven
        ? `That no plan has a better ${name} rests on ${certificate.solver}; replay the model ${level.model}.`
        : `The bound of ${name} rests on ${certificate.solver}; replay the model ${level.model}.`,
    )
  }
  for (const name of said.keys())
    broken.push(`The certificate speaks of level ${name}, which the plan has not.`)
  return { broken, notChecked }
}
