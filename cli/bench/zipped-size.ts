import { deflateRawSync } from 'node:zlib';

/** Bytes of a zip's headers: before each file, in the directory for each file, and at the end. */
const headers = { file: 30, entry: 46, end: 22 };

/**
 * Bytes of a zip of these files (name → content), as `wxt zip` makes it: each deflated, or stored where that is shorter, no
 * extra fields. Nothing is written.
 */
export function zippedSize(files: ReadonlyMap<string, Buffer>): number {
  let size = headers.end;
  for (const [name, content] of files) {
    const packed = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
    size += headers.file + headers.entry + 2 * Buffer.byteLength(name) + packed;
  }
  return size;
}
