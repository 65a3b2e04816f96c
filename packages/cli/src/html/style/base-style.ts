import { DARK, LIGHT, properties } from './palette.ts';

/** Colours, letters, the page and its headings. */
export const BASE_STYLE: string = `:root { color-scheme: light dark; ${properties(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${properties(DARK)} } }
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
bdi, .code, code { overflow-wrap: anywhere; }
main, body > header, body > footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
p, ul, ol, figure, h1, h2, h3 { margin: 0; padding: 0; }
ul { list-style: none; }
svg { display: block; }
.shared { position: absolute; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.faint { color: var(--muted); }
.code, code { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.92em; }
body > header { padding-top: 2.5rem; }
.over { display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; justify-content: space-between; color: var(--muted); font-size: 0.87rem; }
h1 { margin-top: 0.5rem; font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); font-weight: 680; line-height: 1.15; letter-spacing: -0.018em; text-wrap: balance; }
.about { margin-top: 0.6rem; }
.about .code { font-weight: 600; }
.sum { color: var(--muted); }
h2 { margin: 2.4rem 0 0.7rem; font-size: 1.18rem; font-weight: 650; line-height: 1.3; letter-spacing: -0.006em; }
h3 { margin: 1.6rem 0 0.5rem; font-size: 1rem; font-weight: 650; }
.detail { margin-top: 3rem; padding-top: 0.2rem; border-top: 2px solid var(--ink); }
.detail > h2 { margin-top: 0.8rem; font-size: 1.5rem; line-height: 1.2; letter-spacing: -0.012em; }
body > footer { margin-top: 2.5rem; padding-top: 0.8rem; padding-bottom: 2.5rem; color: var(--muted); font-size: 0.84rem; }
`;
