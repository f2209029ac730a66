/** The key in an otpauth address, in groups of four for typing; '' when there is none. */
export function typedKey(uri: string): string {
  const secret = URL.parse(uri)?.searchParams.get('secret') ?? '';
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
