/** Linear light of red, green and blue. */
type Light = readonly [red: number, green: number, blue: number];

/** How people without one kind of cone see light (Machado, Oliveira and Fernandes 2009, severity 1). */
export const SIGHTS: Readonly<Record<string, readonly [Light, Light, Light]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(lightOf(a)), luminance(lightOf(b))].sort(
    (x, y) => y - x,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far apart two colours look (CIE 1976); 10 is plain to see side by side. */
export function distance(a: string, b: string, sight: keyof typeof SIGHTS = 'full'): number {
  const [first, second] = [labOf(seen(lightOf(a), sight)), labOf(seen(lightOf(b), sight))];
  return Math.hypot(...first.map((value, index) => value - (second[index] ?? 0)));
}

/** Lightness from 0 to 100: what is left of a colour on a printer without colours. */
export function lightness(colour: string): number {
  return labOf(lightOf(colour))[0];
}

function lightOf(colour: string): Light {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return [red, green, blue];
}

function luminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function seen([red, green, blue]: Light, sight: keyof typeof SIGHTS): Light {
  const rows = SIGHTS[sight] ?? [];
  const [r = 0, g = 0, b = 0] = rows.map((row) =>
    Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)),
  );
  return [r, g, b];
}

function labOf([red, green, blue]: Light): [number, number, number] {
  const f = (value: number): number =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = f(luminance([red, green, blue]));
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
