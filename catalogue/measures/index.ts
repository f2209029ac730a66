import type { Measure } from '../../maths/measure/index.ts';
import { accountsReached } from './accounts_reached.ts';
import { accountsWithPlanPercent } from './accounts_with_plan_percent.ts';
import { callsAnsweredPercent } from './calls_answered_percent.ts';
import { caseCsatPercent } from './case_csat_percent.ts';
import { casesCompletedPercent } from './cases_completed_percent.ts';
import { casesInTimePercent } from './cases_in_time_percent.ts';
import { casesReopenedPercent } from './cases_reopened_percent.ts';
import { churnPercent } from './churn_percent.ts';
import { convertedPercent } from './converted_percent.ts';
import { csatPercent } from './csat_percent.ts';
import { customerPromisesKeptPercent } from './customer_promises_kept_percent.ts';
import { deskScore } from './desk_score.ts';
import { earlyRenewalsPercent } from './early_renewals_percent.ts';
import { earlyRenewalsUpgradedPercent } from './early_renewals_upgraded_percent.ts';
import { effectiveCallsPerDay } from './effective_calls_per_day.ts';
import { expectationsInTimePercent } from './expectations_in_time_percent.ts';
import { expectationsPercentOfBucket } from './expectations_percent_of_bucket.ts';
import { firstContactInTimePercent } from './first_contact_in_time_percent.ts';
import { happinessPoints } from './happiness_points.ts';
import { highToLowPercent } from './high_to_low_percent.ts';
import { huddleInTimePercent } from './huddle_in_time_percent.ts';
import { huddlePresentPercent } from './huddle_present_percent.ts';
import { interventionsMade } from './interventions_made.ts';
import { iratePercent } from './irate_percent.ts';
import { lateEntriesPercent } from './late_entries_percent.ts';
import { learningsShared } from './learnings_shared.ts';
import { lowToHighPercent } from './low_to_high_percent.ts';
import { nonVoiceQualityPoints } from './non_voice_quality_points.ts';
import { paymentsAmount } from './payments_amount.ts';
import { plansKeptAsPlannedPercent } from './plans_kept_as_planned_percent.ts';
import { plansKeptPercent } from './plans_kept_percent.ts';
import { profileInTimePercent } from './profile_in_time_percent.ts';
import { profilePercentOfBucket } from './profile_percent_of_bucket.ts';
import { projectsOnTimePercent } from './projects_on_time_percent.ts';
import { promisesKeptPercent } from './promises_kept_percent.ts';
import { renewalsLostPercent } from './renewals_lost_percent.ts';
import { renewalsMade } from './renewals_made.ts';
import { renewalsRenewedPercent } from './renewals_renewed_percent.ts';
import { renewalsRenewedValuePercent } from './renewals_renewed_value_percent.ts';
import { resolutionHoursMean } from './resolution_hours_mean.ts';
import { resolutionHoursP90 } from './resolution_hours_p90.ts';
import { rulesInTimePercent } from './rules_in_time_percent.ts';
import { rulesPercentOfBookingBucket } from './rules_percent_of_booking_bucket.ts';
import { sameDayEntryPercent } from './same_day_entry_percent.ts';
import { talkMinutesPerDay } from './talk_minutes_per_day.ts';
import { toldBeforeDuePercent } from './told_before_due_percent.ts';
import { trainedInTimePercent } from './trained_in_time_percent.ts';
import { trainedPercentOfBucket } from './trained_percent_of_bucket.ts';
import { verifiedPercentOfBucket } from './verified_percent_of_bucket.ts';
import { voiceQualityPoints } from './voice_quality_points.ts';

/** Every measure that ships, in the order in which a reader meets them. */
export const measures: readonly Measure[] = [
  effectiveCallsPerDay,
  voiceQualityPoints,
  nonVoiceQualityPoints,
  csatPercent,
  happinessPoints,
  firstContactInTimePercent,
  expectationsInTimePercent,
  profileInTimePercent,
  rulesInTimePercent,
  trainedInTimePercent,
  casesInTimePercent,
  projectsOnTimePercent,
  promisesKeptPercent,
  customerPromisesKeptPercent,
  toldBeforeDuePercent,
  verifiedPercentOfBucket,
  expectationsPercentOfBucket,
  profilePercentOfBucket,
  trainedPercentOfBucket,
  rulesPercentOfBookingBucket,
  lowToHighPercent,
  highToLowPercent,
  convertedPercent,
  churnPercent,
  iratePercent,
  renewalsRenewedPercent,
  renewalsRenewedValuePercent,
  earlyRenewalsPercent,
  earlyRenewalsUpgradedPercent,
  renewalsLostPercent,
  renewalsMade,
  paymentsAmount,
  interventionsMade,
  accountsReached,
  casesCompletedPercent,
  caseCsatPercent,
  resolutionHoursMean,
  resolutionHoursP90,
  casesReopenedPercent,
  huddleInTimePercent,
  huddlePresentPercent,
  plansKeptPercent,
  plansKeptAsPlannedPercent,
  accountsWithPlanPercent,
  learningsShared,
  lateEntriesPercent,
  sameDayEntryPercent,
  callsAnsweredPercent,
  talkMinutesPerDay,
  deskScore,
];

/** The measures by key. */
export const measureByKey: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.key, measure]));
