/** A mail as its writer says it: plain words, no markup. */
export interface Message {
  /** One bare address. */
  to: string;
  subject: string;
  paragraphs: string[];
  /** The one thing to do, as a button and as an address. */
  action?: { label: string; url: string };
}

export interface Rendered {
  to: string;
  subject: string;
  text: string;
  html: string;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** One line without control characters or line separators: what a header may hold. */
const headerLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);

/** True for one bare address: no name, list, comment, quote or route, so nobody else can be smuggled in. */
export const isBareAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]+\.?[^\s@<>()[\]\\,;:"\p{Cc}.]$/u.test(text);

/**
 * The mail as text and as HTML. Whatever the words hold, they stay words.
 * @throws {Error} when `to` is not one bare address or the action's address is no http(s) one
 */
export const render = ({ to, subject, paragraphs, action }: Message): Rendered => {
  if (!isBareAddress(to))
    throw new Error(`"${headerLine(to)}" is not one e-mail address. Give name@host and nothing else.`);
  if (action && !/^https?:$/.test(URL.parse(action.url)?.protocol ?? ''))
    throw new Error('The address of a mail’s button must begin with http:// or https://.');
  const button = action
    ? `<p style="margin:24px 0"><a href="${escaped(action.url)}" style="background:#0b5cad;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none">${escaped(action.label)}</a></p><p style="font-size:13px;color:#555">${escaped(action.url)}</p>`
    : '';
  const body = paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n');
  return {
    to,
    subject: headerLine(subject),
    text: [...paragraphs, ...(action ? [`${action.label}: ${action.url}`] : [])].join('\n\n'),
    html: `<!doctype html><html><body style="font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:24px auto;color:#1a1a1a">${body}${button}</body></html>`,
  };
};
