// The security headers of every page and file Vigie serves, whether by its own scheme or over HTTP.
// Constants and functions only: the shell, the HTTP server, the build and the page all read it.

/**
 * The word that stands for the nonce in the built index.html (`nonce="…"` on each tag and on
 * `<meta property="csp-nonce">`). Whoever serves the page replaces it through `securePage`.
 */
export const STYLE_NONCE = 'vigie-style-nonce';

/** Trusted Types policies the page may create, once each: `default` is Vigie's own, the others its libraries'. */
export const TRUSTED_TYPES_POLICIES = ['default', 'dompurify', 'ProseMirrorClipboard'] as const;

export type HeaderSet = Readonly<Record<string, string>>;

/** Browser features nothing in Vigie uses, refused to the page and to all it could contain. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** What holds for any answer, whatever its body. */
const COMMON: HeaderSet = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/**
 * The Content-Security-Policy of a page whose own `<style>` elements carry `styleNonce`, or of any other file (null).
 * Scripts come from Vigie's files alone; there is no 'unsafe-inline' and no 'unsafe-eval', and nothing remote.
 * Mantine puts its theme in `<style>` elements, hence the nonce; what React writes in `style={…}` goes through
 * the CSSOM, which the policy does not concern.
 * @throws RangeError if the nonce holds anything but letters, digits, '-' and '_'
 */
export function contentSecurityPolicy(styleNonce: string | null): string {
  if (styleNonce !== null && !/^[\w-]+$/.test(styleNonce)) throw new RangeError('malformed nonce');
  return [
    "default-src 'none'",
    "script-src 'self'",
    styleNonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICIES.join(' ')}`,
  ].join('; ');
}

/** A nonce no one can guess, for one answer only. */
export function newStyleNonce(): string {
  return crypto.randomUUID();
}

/** The headers of any served file but the page: scripts, styles, fonts, images, data. */
export function fileHeaders(): HeaderSet {
  return { ...COMMON, 'Content-Security-Policy': contentSecurityPolicy(null) };
}

/**
 * The page as it is sent: `html` with its nonce filled in, and its headers. Never cached, since the nonce is for once.
 * @throws RangeError on a malformed nonce
 */
export function securePage(html: string, styleNonce: string): { html: string; headers: HeaderSet } {
  return {
    html: html.replaceAll(STYLE_NONCE, styleNonce),
    headers: {
      ...COMMON,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(styleNonce),
      'Cache-Control': 'no-store',
    },
  };
}

/**
 * The headers of the development server, which adds inline scripts and a web socket of its own for hot reload;
 * all that concerns images, fonts, forms and frames stays as strict as in the finished application.
 */
export function developmentHeaders(): HeaderSet {
  const policy = contentSecurityPolicy(null)
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws://127.0.0.1:*")
    .replace(/; require-trusted-types-for.*$/, '');
  return { ...COMMON, 'Content-Security-Policy': policy };
}
