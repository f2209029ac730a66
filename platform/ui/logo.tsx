/** The mark: a clock ring, three quarters full. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" strokeWidth="5" aria-hidden="true">
      <circle cx="12" cy="12" r="8.5" stroke="var(--accent-line)" />
      <path d="M12 3.5a8.5 8.5 0 1 1-8.5 8.5" stroke="var(--accent-ring)" />
    </svg>
  );
}
