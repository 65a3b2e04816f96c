declare module 'virtual:conformance-vectors' {
  const bundle: readonly import('./bundled-vectors.ts').BundledVector[];
  export default bundle;
}
