import { useEffect, useState } from 'preact/hooks';
import { hasAccess, onAccess, requestAccess } from './access.ts';

export interface Access {
  /** Helder may watch on all websites; null while that is not known. */
  readonly access: boolean | null;
  /** The person was asked and said no. */
  readonly refused: boolean;
  /** Asks; only within a click. */
  readonly ask: () => void;
}

/** Whether Helder may watch, followed while the page is open. */
export function useAccess(): Access {
  const [access, setAccess] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const look = () => void hasAccess().then(setAccess);
    look();
    onAccess(look, stop.signal);
    return () => stop.abort();
  }, []);
  const ask = () => {
    void requestAccess().then((given) => {
      setAccess(given);
      setRefused(!given);
    });
  };
  return { access, refused, ask };
}
