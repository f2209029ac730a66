import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { goInside } from './after-sign-in.ts';
import { isFirstRun } from './first-run.ts';
import { ForgottenStep } from './forgotten-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { SecondStep } from './second-step.tsx';

/** The way in: password or passkey, the second step where it is on, and help for a forgotten password. */
export default function SignInPage() {
  const first = useQuery({ queryKey: ['is-first-run'], queryFn: isFirstRun, retry: false, staleTime: Infinity });
  const isNew = first.data === true;
  // A new installation has nobody who could sign in.
  useEffect(() => {
    if (isNew) location.replace('/first-run');
  }, [isNew]);
  const [step, setStep] = useState<'password' | 'second' | 'forgotten'>('password');
  const [email, setEmail] = useState('');
  if (step === 'second') return <SecondStep onIn={goInside} />;
  if (step === 'forgotten') return <ForgottenStep email={email} onBack={() => setStep('password')} />;
  return (
    <PasswordStep
      email={email}
      onIn={goInside}
      onSecondStep={() => setStep('second')}
      onForgotten={(typed) => {
        setEmail(typed);
        setStep('forgotten');
      }}
    />
  );
}
