import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Long enough to read a sentence twice. */
const shownFor = 8000;

/** What was just done: a text that goes again, so that the same one is told a second time. */
export function useStatus(): readonly [string, (text: string) => void] {
  const [status, setStatus] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((text: string) => {
    clearTimeout(timer.current);
    setStatus(text);
    timer.current = setTimeout(() => setStatus(''), shownFor);
  }, []);
  return [status, say];
}
