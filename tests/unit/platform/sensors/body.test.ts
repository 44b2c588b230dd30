import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../platform/sensors/body.ts';

const raw = (...parts: (string | Uint8Array)[]) => ({
  raw: parts.map((part) => ({ bytes: bytesOf(part) })),
});

describe('a body', () => {
  it('of text is read, with its length in bytes', () => {
    expect(readBody(raw('naam=Fé'))).toEqual({
      upload: { bytes: 8, form: 'text' },
      text: 'naam=Fé',
      fields: null,
    });
  });

  it('in several pieces is one', () => {
    expect(readBody(raw('{"a":', '1}'))?.text).toBe('{"a":1}');
  });

  it('that is compressed is not read', () => {
    const body = gzipSync('x'.repeat(1000));
    expect(readBody(raw(body))).toEqual({
      upload: { bytes: body.length, form: 'compressed' },
      text: null,
      fields: null,
    });
  });

  it('by zlib begins with another mark', () => {
    expect(readBody(raw(new Uint8Array([0x78, 0x9c, 1, 2])))?.upload.form).toBe('compressed');
  });

  it('of other bytes is binary', () => {
    expect(readBody(raw(new Uint8Array([1, 0, 0, 3, 65, 66])))?.upload.form).toBe('binary');
  });

  it('of a form with files is binary: the browser shows what stands around them', () => {
    const form =
      '------X\r\nContent-Disposition: form-data; name="segment"; filename="blob"\r\n\r\n\r\n------X--';
    expect(readBody(raw(form))?.upload.form).toBe('binary');
    expect(readBody(raw('-- geen formulier'))?.upload.form).toBe('text');
  });

  it('that the browser took apart is its fields, whatever they are called', () => {
    const read = readBody({ formData: { email: ['a@b.example'], ['__proto__']: ['x'] } });
    expect(read?.upload).toEqual({ bytes: 30, form: 'fields' });
    expect(read?.fields?.email).toEqual(['a@b.example']);
    expect(Object.keys(read?.fields ?? {})).toEqual(['email', '__proto__']);
  });

  it('that the browser does not show is said to be unreadable', () => {
    expect(readBody({ error: 'Unknown error.' })?.upload).toEqual({ bytes: 0, form: 'unreadable' });
    expect(readBody({ raw: [{ file: 'foto.jpg' }] })?.upload.form).toBe('unreadable');
  });

  it('that is not there is none', () => {
    expect(readBody(undefined)).toBeNull();
    expect(readBody({ raw: [] })).toBeNull();
  });

  it('of many megabytes is read at its start only', () => {
    const read = readBody(raw('a'.repeat(5_000_000)));
    expect(read?.upload.bytes).toBe(5_000_000);
    expect(read?.text?.length).toBe(131_072);
  });
});

function bytesOf(part: string | Uint8Array): ArrayBuffer {
  const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
  return new Uint8Array(bytes).buffer;
}
