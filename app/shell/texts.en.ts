/** The words of the frame around the pages. Names of pages stand with the pages, in app/pages.ts. */
export const english = {
  'shell.navigation': 'Pages',
  'shell.more': 'More',
  'shell.add': 'Add a talk, a plan, a promise or a case',
  'shell.add-short': 'Add',
  'shell.search': 'Search accounts, people, promises',
  'shell.search-short': 'Search',
  'shell.keys': 'keys',
  'shell.go': 'Go to {{page}}',
  'shell.pages': 'Pages',
  'shell.sign-out': 'Sign out',
  'shell.skip': 'Skip to the page',
  'shell.loading': 'Opening Kept',
  'shell.not-found': 'There is no page at this address',
  'shell.not-found-detail': 'The address may be mistyped, or what it showed may have been merged with something else.',
  'shell.old-browser':
    'This browser is too old for Kept. Please update it, or open Kept in a current Chrome, Edge or Firefox.',
} as const;
