import { isAscii, isUtf8 } from 'node:buffer';

export type DecodedText =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: string;
      /** characters that the encoding does not have; U+FFFD stands in their place */
      readonly undecodable: number;
    }
  | { readonly kind: 'refused'; readonly reason: 'html' | 'binary' };

/**
 * Decodes a file by its byte-order mark, else as strict UTF-8, else as CP949 (what Korean Windows programs write; `euc-kr` decoders
 * lose syllables such as 똠). A UTF-8 file with a few broken bytes stays UTF-8 when CP949 would read it worse.
 */
export async function decodeText(bytes: Buffer): Promise<DecodedText> {
  const marked = byMark(bytes);
  if (marked !== undefined) return accepted(marked.text, marked.encoding);
  if (isAscii(bytes)) return accepted(bytes.toString('latin1'), 'UTF-8');
  if (isUtf8(bytes)) return accepted(bytes.toString('utf8'), 'UTF-8');
  return bytes.includes(0) ? { kind: 'refused', reason: 'binary' } : decodeLegacy(bytes);
}

function byMark(bytes: Buffer): { text: string; encoding: string } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { text: bytes.toString('utf8', 3), encoding: 'UTF-8 with BOM' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: bytes.toString('utf16le', 2), encoding: 'UTF-16LE' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16BE' };
  return undefined;
}

async function decodeLegacy(bytes: Buffer): Promise<DecodedText> {
  const { default: iconv } = await import('iconv-lite');
  const korean = iconv.decode(bytes, 'cp949');
  const unicode = bytes.toString('utf8');
  return undecodableIn(unicode) < undecodableIn(korean)
    ? accepted(unicode, 'UTF-8')
    : accepted(korean, 'CP949');
}

function accepted(text: string, encoding: string): DecodedText {
  if (text.includes('\0')) return { kind: 'refused', reason: 'binary' };
  if (/^\s*<(?:!doctype|html|head|meta|table|\?xml)/i.test(text)) return { kind: 'refused', reason: 'html' };
  return { kind: 'text', text, encoding, undecodable: undecodableIn(text) };
}

const undecodableIn = (text: string): number => text.split('\ufffd').length - 1;
