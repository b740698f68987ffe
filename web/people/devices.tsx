/** Every device that may sign, and those that no longer do. */
export function Devices() {
  return null
}
