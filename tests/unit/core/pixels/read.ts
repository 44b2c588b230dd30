import { decodePixelEvents } from '../../../../core/pixels/decode.ts';
import type { PixelEvent } from '../../../../core/pixels/pixel.ts';

/** What the address and the body of a request tell. */
export function read(address: string, body: string | null = null): readonly PixelEvent[] {
  return decodePixelEvents({ url: new URL(address), body, bodyFields: null });
}

/** An address with its parameters escaped. */
export function address(start: string, parameters: Readonly<Record<string, string>>): string {
  return `${start}?${new URLSearchParams(parameters)}`;
}

/** SHA-256 of `jan@example.nl`, as the vendors ask for it. */
export const sha256 = 'a5a44ec75c51b7cc477320c7c519e21b911ae44b3b93c9014dfc36164e195a13';
