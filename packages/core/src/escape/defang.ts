/** Scheme, colon, slashes and authority; anywhere, since terminals link a URL inside a query too. */
const WITH_SCHEME = /([a-z][a-z0-9+.-]{0,15})(\[?:\]?[/\\]{2,})([^/\\?#\s]*)/gi;

/** A bare host or address before a port, a path or the end: `contoso.example/a`, `192.0.2.1:8080`. */
const BARE_HOST =
  /^\s*[^\s/\\?#@[\].\u3002\uff0e\uff61]+(?:\[?[.\u3002\uff0e\uff61]\]?[^\s/\\?#@[\].\u3002\uff0e\uff61]+)+(?=[/\\?#\s]|$)/;

/** Dots as browsers read them: the ASCII one and the three of East Asian scripts (UTS 46). */
const DOT = /\[([.\u3002\uff0e\uff61])\]|[.\u3002\uff0e\uff61]/g;

/**
 * Makes URLs, hosts and addresses impossible to click and easy to read: `https://contoso.example/a.b`
 * becomes `hxxps://contoso[.]example/a.b`. Only schemes and hosts change, so that paths can be
 * searched for. What is defanged stays as it is; text without a URL or host is returned unchanged.
 * Does not escape control characters: print it through `escapeForTerminal`.
 */
export function defang(text: string): string {
  let found = false;
  const defanged = text.replace(
    WITH_SCHEME,
    (_, scheme: string, separator: string, authority: string) => {
      found = true;
      return defangScheme(scheme) + separator + defangDots(authority);
    },
  );
  return found ? defanged : text.replace(BARE_HOST, defangDots);
}

function defangScheme(scheme: string): string {
  return scheme.replace(/tt(?=ps?$)/i, 'xx').replace(/ft(?=ps?$)/i, 'fx');
}

// User info is part of the trick in hostile links (https://contoso.com@evil.example): its dots too.
function defangDots(host: string): string {
  return host.replace(DOT, (dot, inside: string | undefined) => `[${inside ?? dot}]`);
}
