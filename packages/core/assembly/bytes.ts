// The bytes that framing looks at, by name.

export const LF: u32 = 0x0a;
export const CR: u32 = 0x0d;
export const TAB: u32 = 0x09;
export const SPACE: u32 = 0x20;
export const QUOTE: u32 = 0x22;
export const COMMA: u32 = 0x2c;
export const DIGIT_0: u32 = 0x30;
export const DIGIT_9: u32 = 0x39;
export const COLON: u32 = 0x3a;
export const SEMICOLON: u32 = 0x3b;
export const OPEN_ARRAY: u32 = 0x5b;
export const BACKSLASH: u32 = 0x5c;
export const UNDERSCORE: u32 = 0x5f;
export const LOWER_U: u32 = 0x75;
export const OPEN_OBJECT: u32 = 0x7b;
export const CLOSE_OBJECT: u32 = 0x7d;

@inline
export function byteAt(at: i32): u32 {
  return <u32>load<u8>(<usize>at);
}

/** An ASCII letter in lower case, any other byte itself. */
@inline
export function fold(byte: u32): u32 {
  return byte - 0x41 < 26 ? byte | 0x20 : byte;
}

@inline
export function isBlank(byte: u32): bool {
  return byte == SPACE || byte == LF || byte == CR || byte == TAB;
}

@inline
export function isNewline(byte: u32): bool {
  return byte == LF || byte == CR;
}
