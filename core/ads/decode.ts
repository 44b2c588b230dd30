import type { PixelRequest } from '../pixels/pixel.ts';
import { decode as adsense } from './adsense.ts';
import { decode as amazon } from './amazon.ts';
import { decode as appNexus } from './app-nexus.ts';
import type { AdAsk, AdKnowledge, DecodeAd } from './ask.ts';
import { decode as criteo } from './criteo.ts';
import { decode as googleAdManager } from './google-ad-manager.ts';
import { decode as meta } from './meta.ts';
import { decode as openRtb } from './open-rtb.ts';
import { decode as outbrain } from './outbrain.ts';
import { decode as rubicon } from './rubicon.ts';
import { decode as taboola } from './taboola.ts';
import { decode as tiktok } from './tiktok.ts';

/** Hosts, and all below them, where one network listens; each reader knows its own paths. */
const byHost: ReadonlyMap<string, readonly DecodeAd[]> = new Map([
  ['doubleclick.net', [googleAdManager, adsense]],
  ['googlesyndication.com', [googleAdManager, adsense]],
  ['adnxs.com', [appNexus]],
  ['adnxs-simple.com', [appNexus]],
  ['rubiconproject.com', [rubicon]],
  ['amazon-adsystem.com', [amazon]],
  ['taboola.com', [taboola]],
  ['outbrain.com', [outbrain]],
  ['criteo.com', [criteo]],
  ['facebook.com', [meta]],
  ['pangleglobal.com', [tiktok]],
]);

/**
 * What a request asks an ad network for, by the network's public documentation; null for nearly all requests. Only hosts
 * and paths of ad networks count, and bodies that are OpenRTB beyond doubt. Never throws, whatever the request holds.
 */
export function decodeAdRequest(request: PixelRequest, known: AdKnowledge): AdAsk | null {
  try {
    for (const decode of onHost(request.url.hostname)) {
      const ask = decode(request, known);
      if (ask !== null) return ask;
    }
    return openRtb(request, known);
  } catch {
    return null;
  }
}

function onHost(hostname: string): readonly DecodeAd[] {
  for (let rest = hostname; rest !== ''; ) {
    const decoders = byHost.get(rest);
    if (decoders !== undefined) return decoders;
    const dot = rest.indexOf('.');
    rest = dot === -1 ? '' : rest.slice(dot + 1);
  }
  return [];
}
