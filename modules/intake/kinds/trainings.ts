import { accountField, ownId, personField, text, time } from './fields.ts';
import type { RowKind } from './kind.ts';
import { said } from './said.ts';

/** Who on the customers' staff was trained on what. */
export const trainings: RowKind = {
  shape: 'rows',
  key: 'trainings',
  title: 'Trainings',
  sentence: 'Who on the customer’s staff was trained on which module, and when.',
  fileName: /^(.*[-_ ])?trainings?$/,
  fields: [
    ownId('training_id', 'Training', ['training'], { example: 'T-7' }),
    accountField(),
    personField({ synonyms: ['trainer', 'trainer id', 'employee id', 'person'] }),
    text('trainee', 'Trainee', ['trained', 'participant', 'attendee'], {
      required: true,
      max: 2_000,
      example: 'Front desk',
    }),
    text('module', 'Module', ['topic', 'course'], { required: true, max: 120, example: 'reminders' }),
    time('completed_at', 'Completed at', ['completed on', 'date', 'trained on'], { required: true }),
  ],
  toFacts: (row) => [
    {
      type: 'training.given',
      happenedAt: row['completed_at'] as number,
      externalId: `trainings:${row['training_id']}`,
      payload: said({
        account: row['account_id'],
        trainee: row['trainee'],
        module: row['module'],
        person: row['person_id'],
      }),
    },
  ],
};
