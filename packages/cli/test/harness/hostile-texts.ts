/** Texts that harm when they are shown as they are: on a terminal, in a spreadsheet, in HTML. */
export const HOSTILE_TEXTS: readonly string[] = [
  '\u001b[2J\u001b[1;1Howned',
  '\u001b]0;title\u0007\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u009b31mred',
  'user\u202egnp.exe',
  '\u2066isolated\u2069',
  'zero\u200bwidth\u200d\u2060\ufeff',
  'line\r\nbreak\u2028and\u2029more',
  'lone\ud800surrogate',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  "'=1+1",
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("https://evil.example","x")',
  '=IMPORTXML("https://evil.example","//a")',
  '<script>alert(1)</script>',
  '</script><script>window.owned=1</script>',
  '</style><style>body{display:none}</style>',
  '</title></head><body onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover=alert(1) x='",
  '" style="background:url(https://evil.example)" x="',
  '<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<!-- --!> <![CDATA[ ]]> &lt;b&gt; &#x3c;b&#x3e; &amp;',
  'javascript:alert(1)//',
  'data:text/html,<script>alert(1)</script>',
  '$' + '{alert(1)} {{constructor}} `x`',
  '"quoted", and; more',
  'back\\slash\\u0041',
  '\u5c71\u7530\u592a\u90ce\u306e\u3068\u3066\u3082\u9577\u3044\u540d\u524d\u306e\u4eba\u7269\u3067\u3059',
  '\u05d0\u05d1\u05d2 \u0627\u0644\u0639\u0631\u0628\u064a\u0629',
  'e\u0301'.repeat(40),
  '\u{1f469}\u200d\u{1f4bb}'.repeat(20),
  'x'.repeat(5000),
  '\u{e0041}\u{e0042}tags',
  '__proto__',
  'constructor',
];

/** Characters that a terminal or an eye must never get; a line feed ends lines. */
export const UNSAFE: RegExp = new RegExp(
  [
    '[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f]',
    '[\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]',
    '\\p{Surrogate}',
    '[\\u{e0000}-\\u{e007f}]',
  ].join('|'),
  'u',
);

/** A JSON array of clicks with such a text in every member that takes one. */
export function hostileRecords(): string {
  return JSON.stringify(HOSTILE_TEXTS.map(hostileClick));
}

function hostileClick(text: string, index: number): object {
  return {
    CreationTime: '2026-03-03T10:00:00',
    Id: `0000000${(index % 9) + 1}-1111-4222-8333-${String(index).padStart(12, '0')}`,
    Operation: 'TIUrlClickData',
    OrganizationId: text,
    RecordType: 41,
    UserKey: text,
    UserType: 4,
    Version: 1,
    Workload: text,
    UserId: `${text}${index}`,
    AppName: text,
    SourceId: text,
    TimeOfClick: `2026-03-03T09:${String(index).padStart(2, '0')}:00`,
    Url: index % 3 === 0 ? text : `https://evil.example/${text}?q=${text}`,
    UrlClickAction: index % 2 === 0 ? text : 2 + (index % 4),
    UserIp: text,
    [text]: text,
  };
}
