/** Why customers of the invented company left, as noted when they did, with what was learnt from it. */
export const lossReasons: readonly (readonly [reason: string, lesson: string])[] = [
  ['Finds it too dear for the bookings it brings', 'Show the bookings of the term before the price is asked'],
  ['The front desk went back to the paper diary', 'Train whoever sits at the desk, not only the owner'],
  ['Hardly any new patients came through it', ''],
  ['Waited too long for a correction of the bill', 'A billing case is closed before the renewal talk'],
  ['Took the software that the landlord offers', ''],
  ['Closed the practice', ''],
  ['Had understood that marketing was included', 'Go through what is included in the welcome call'],
  ['Two of our people promised different things', 'Hand over open promises line by line'],
];
