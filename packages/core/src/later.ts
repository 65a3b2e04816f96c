// What is loaded when it is met. Where nothing of these functions is left in a bundle, neither is
// what they load; so nothing that is needed everywhere imports this file.

/** Every form of records in every profile. */
export const loadAllForms = (): Promise<typeof import('./gen/all-forms.ts')> =>
  import('./gen/all-forms.ts');

/** The WebAssembly that cuts records out. */
export const loadScanner = (): Promise<typeof import('./framing/simd/simd-scanner.ts')> =>
  import('./framing/simd/simd-scanner.ts');

/** The WebAssembly that reads the cells of clicks. */
export const loadRecordScanner = (): Promise<
  typeof import('./intake/simd/simd-record-scanner.ts')
> => import('./intake/simd/simd-record-scanner.ts');

/** What tells and reads sources that are not plainly JSON. */
export const loadText = (): Promise<typeof import('./framing/detect-text.ts')> =>
  import('./framing/detect-text.ts');

/** The way from UTF-16 to UTF-8. */
export const loadUtf16 = (): Promise<typeof import('./bytes/utf16-source.ts')> =>
  import('./bytes/utf16-source.ts');
