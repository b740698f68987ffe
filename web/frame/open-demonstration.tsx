/**
 * A demonstration opens without signing in: as an officer of the desk. What is public is looked at
 * as nobody, as the public would.
 */
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { paths } from '../paths.ts'
import { useMe } from '../viewer.tsx'
import { Loading } from '../ui/states.tsx'
import { eyesOf, hasLeft, useBecome, usePeople } from './demonstration.ts'

/** The whole record but the words of statements, which are the desk's. */
const isOfRecord = (path: string) =>
  `${path}/`.startsWith(`${paths.record()}/`) && !/^\/record\/(statements|uploads)/.test(path)

export function OpenDemonstration({ children }: { children: ReactNode }) {
  const { actor, desk } = useMe()
  const { data: people } = usePeople()
  const become = useBecome()
  const hasBegun = useRef(false)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const isPublic = path === paths.public() || isOfRecord(path)
  const isOpening = desk.kind === 'demonstration' && actor === null && !isPublic && !hasLeft()
  const somebody = isOpening && people !== undefined ? eyesOf(people, null) : undefined
  useEffect(() => {
    if (somebody === undefined || hasBegun.current) return
    hasBegun.current = true
    void become(somebody.officer)
  }, [somebody, become])
  const isEmpty = people !== undefined && people.length === 0
  if (isOpening && !isEmpty) return <Loading />
  return <>{children}</>
}
