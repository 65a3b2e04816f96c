import type { Collected } from './collect.ts';

/**
 * Checks the places of all frames of a source of which nothing was skipped, by counting anew: each
 * frame is where it says it is, on the line it says, and none overlaps the next.
 *
 * @returns what is wrong, or null.
 */
export function wrongPlace(bytes: Uint8Array, { frames }: Collected): string | null {
  let end = 0;
  let lastLine = 0;
  let nth = 0;
  for (const [index, frame] of frames.entries()) {
    const { byteOffset, text, line } = frame;
    if (frame.index !== index) return `index ${frame.index} instead of ${index}`;
    if (byteOffset < end) return `frame ${index} overlaps the one before`;
    end = byteOffset + text.length;
    const there = String.fromCharCode(...bytes.subarray(byteOffset, end));
    if (there !== text) return `frame ${index} is not at ${byteOffset}`;
    const counted = lineAt(bytes, byteOffset);
    if (counted !== line) return `frame ${index} says line ${line}, it is on ${counted}`;
    nth = line === lastLine ? nth + 1 : 1;
    lastLine = line;
    if (frame.nth !== nth) return `frame ${index} is number ${nth} of its line, not ${frame.nth}`;
  }
  return null;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    if (bytes[at] === 0x0d || (bytes[at] === 0x0a && bytes[at - 1] !== 0x0d)) line += 1;
  }
  return line;
}
