/** An error whose message is meant for the person at the keyboard, without a stack trace. */
export function sentence(message) {
  return Object.assign(new Error(message), { sentence: true });
}
