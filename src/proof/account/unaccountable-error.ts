/** A template or a text that the account does not understand, so that nobody can vouch for what it prints. */
export class UnaccountableError extends Error {
  override readonly name = 'UnaccountableError';
}
