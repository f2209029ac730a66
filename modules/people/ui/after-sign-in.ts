/** Where to go after signing in: the page one came for, if it is one of ours, else Today. */
export function placeAfter(search: string): string {
  const wanted = new URLSearchParams(search).get('to') ?? '/';
  // "//elsewhere.example" and "/\elsewhere" would leave this site.
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

/** Opens the app anew: nothing of an earlier session stays in the page's memory. */
export function goInside(): void {
  location.assign(placeAfter(location.search));
}
