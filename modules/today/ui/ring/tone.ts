const place = 'kept ring sound';

/** Whether this device rings aloud; off unless somebody switched it on. */
export const soundWanted = (): boolean => localStorage.getItem(place) === 'on';

export function wantSound(wanted: boolean): void {
  if (wanted) localStorage.setItem(place, 'on');
  else localStorage.removeItem(place);
}

/** Two soft notes, made here: nothing is loaded. A browser that forbids sound before the first press stays silent. */
export function tone(): void {
  const audio = new AudioContext();
  [659.25, 880].forEach((pitch_hertz, index) => {
    const starts = audio.currentTime + index * 0.18;
    const note = audio.createOscillator();
    const loudness = audio.createGain();
    note.frequency.value = pitch_hertz;
    loudness.gain.setValueAtTime(0.08, starts);
    loudness.gain.exponentialRampToValueAtTime(0.001, starts + 0.5);
    note.connect(loudness).connect(audio.destination);
    note.start(starts);
    note.stop(starts + 0.5);
  });
  setTimeout(() => void audio.close(), 1_500);
}
