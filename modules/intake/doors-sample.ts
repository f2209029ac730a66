/** One small file of every kind, whose rows refer to one another: for the tests of what goes out and comes in again. */
export const sampleFiles: Record<string, string> = {
  'teams.csv': 'team_id,name,lead_id,huddle_at\nsouth,South team,L1,09:15\n',
  'people.csv':
    'person_id,name,role,team_id,reports_to,joined_on,email\nL1,Lata,lead,south,,2024-01-01,lata@example.org\nM1,Mani,account_manager,south,L1,2024-02-01,\nM2,Nila,account_manager,,,2024-02-01,\n',
  'accounts.csv':
    'account_id,name,tier,products,phone,opened_on,seats\nA1,"=Birch, Clinic",A,book;ray,+919845012345,2024-03-01,4\nA2,Cedar,B,book,,2024-03-02,\n',
  'contacts.csv': 'contact_id,account_id,name,job,decides\nK1,A1,Dr Rao,Owner,yes\n',
  'assignments.csv': 'account_id,person_id,from,to,reason\nA1,M1,2024-03-01,,new\nA2,M2,2024-03-02,2025-03-01,new\n',
  'subscriptions.csv':
    'subscription_id,account_id,product,plan,amount,currency,term_months,starts_on,ends_on,previous_subscription_id,sold_by\nS1,A1,book,yearly,48000.50,INR,12,2024-03-01,2025-02-28,,M1\nS2,A1,book,yearly,50000,INR,12,2025-03-01,2026-02-28,S1,M1\n',
  'payments.csv':
    'payment_id,account_id,subscription_id,amount,currency,realised_at,method\nP1,A1,S1,48000.50,INR,2024-03-01T10:00:00+05:30,UPI\n',
  'usage.csv': 'account_id,reading_on,metric,value\nA1,2024-03-10,bookings,12\nA2,2024-03-10,bookings,1.5\n',
  'interactions.csv':
    'interaction_id,account_id,person_id,happened_at,channel,purpose,outcome,minutes,happiness,note,promised,promised_by,next_at,next_purpose\nI1,A1,M1,2024-03-02T11:00:00+05:30,call,welcome,reached,7,4,"Two\nlines, ""quoted""",Send the invoice,2024-03-04T17:00:00+05:30,2024-03-09T11:00:00+05:30,profile\n',
  'trainings.csv':
    'training_id,account_id,person_id,trainee,module,completed_at\nT1,A1,M1,Desk,calendar,2024-03-09T16:00:00+05:30\n',
  'profiles.csv':
    'milestone_id,account_id,person_id,milestone,reached_at\nM1,A1,M1,verified,2024-03-02T16:00:00+05:30\n',
  'stages.csv':
    'stage_id,account_id,stage,since,reason,lesson\nST1,A1,live,2024-03-20T10:00:00+05:30,,\nST2,A2,irate,2024-04-06T10:00:00+05:30,Billed twice,\n',
  'cases.csv':
    'case_id,account_id,person_id,opened_at,channel,reason,subject,priority,resolved_at,resolution,csat\nC1,A2,M2,2024-04-02T16:00:00+05:30,call,billing,Billed twice,high,2024-04-03T10:00:00+05:30,Returned,5\nC2,A2,M2,2024-04-05T16:00:00+05:30,web,login,Cannot sign in,low,,,\n',
  'quality.csv':
    'audit_id,person_id,interaction_id,audited_at,medium,score,critical,auditor_id\nQ1,M1,I1,2024-03-05T16:00:00+05:30,voice,86,no,L1\n',
  'attendance.csv':
    'team_id,date,person_id,joined_at,excused\nsouth,2024-03-04,M1,2024-03-04T09:20:00+05:30,no\nsouth,2024-03-05,M1,,yes\n',
  'learnings.csv':
    'learning_id,person_id,shared_at,kind,text,account_id\nN1,M1,2024-03-04T09:30:00+05:30,good,Send the list first,A1\n',
  'projects.csv':
    'project_id,person_id,name,account_id,started_at,closed_at,ended_with\nR1,M1,Online booking,A1,2024-03-04T10:00:00+05:30,2024-04-02T10:00:00+05:30,All online\n',
  'project-steps.csv':
    'step_id,project_id,person_id,text,account_id,set_at,by,done_at\nR1/1,R1,M2,Diary copied,A1,2024-03-04T10:00:00+05:30,2024-03-15,2024-03-14T10:00:00+05:30\n',
  'targets.csv':
    'target_id,person_id,team_id,measure,month,target\nG1,M1,,effective_calls_per_day,2024-03,20\nG2,,south,effective_calls_per_day,2024-03,60\n',
  'holidays.csv': 'date,name\n2024-08-15,Independence Day\n',
};
