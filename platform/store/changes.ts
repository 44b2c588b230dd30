import { visitId } from '../../core/model/ids.ts';
import type { StoreChange } from './contract.ts';

/** Tells the other parts of the extension what was committed, so that an open popup follows a running visit. */
export interface Changes {
  announce(change: StoreChange): void;
  onChange(callback: (change: StoreChange) => void, signal: AbortSignal): void;
  release(): void;
}

const channelName = 'helder-store';

/** One channel object each way: a BroadcastChannel does not hear itself, so a Store does not hear its own commits. */
export function openChanges(): Changes {
  let channel: BroadcastChannel | null = null;
  const opened = () => {
    channel ??= new BroadcastChannel(channelName);
    return channel;
  };
  return {
    announce: (change) => opened().postMessage(change),
    onChange(callback, signal) {
      if (signal.aborted) return;
      const listen = ({ data }: { readonly data: unknown }) => {
        const change = toChange(data);
        if (change !== null) callback(change);
      };
      opened().addEventListener('message', listen, { signal });
    },
    release() {
      channel?.close();
      channel = null;
    },
  };
}

/** After an update two builds may talk for a moment: what this one does not know is ignored. */
function toChange(data: unknown): StoreChange | null {
  if (typeof data !== 'object' || data === null || !('what' in data)) return null;
  const { what } = data;
  if (what === 'everything') return { what };
  if ((what === 'visit' || what === 'deleted') && 'visitId' in data && typeof data.visitId === 'string')
    return { what, visitId: visitId(data.visitId) };
  if (what === 'site' && 'site' in data && typeof data.site === 'string') return { what, site: data.site };
  return null;
}
