/**
 * A property that fails is made smaller by trying again and again, and nothing but this ends that:
 * a slow one goes on for hours, and where it never lets the loop turn, no time limit of a test is
 * heard. Now it ends below that limit, and says its seed and what it has found.
 */
import { configureGlobal } from 'fast-check'

configureGlobal({
  interruptAfterTimeLimit: 150_000,
  markInterruptAsFailure: true,
})
