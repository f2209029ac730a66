/** The link of a mail's text that opens a page of Kept with its key, or null. */
export function linkIn(text: string | null, page: 'invitation' | 'reset'): string | null {
  return text?.match(new RegExp(`https?://\\S+/${page}#[\\w-]+`))?.[0] ?? null;
}
