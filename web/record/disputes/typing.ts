/** Waits for the end of a word before the desk is asked. */
export const typingMs = 250
