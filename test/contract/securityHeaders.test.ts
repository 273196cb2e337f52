// The headers every page and file goes out with.
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  developmentHeaders,
  fileHeaders,
  newStyleNonce,
  STYLE_NONCE,
  securePage,
} from '../../electron/contract/securityHeaders.ts';

/** The sources a policy gives to a directive; undefined when it does not name it. */
function sources(policy: string | undefined, directive: string): string[] | undefined {
  const found = policy?.split('; ').find((part) => part.split(' ')[0] === directive);
  return found?.split(' ').slice(1);
}

describe('the content security policy', () => {
  const policy = contentSecurityPolicy('n1');

  it.each([
    ['default-src', ["'none'"]],
    ['script-src', ["'self'"]],
    ['style-src', ["'self'", "'nonce-n1'"]],
    ['img-src', ["'self'", 'data:', 'blob:']],
    ['font-src', ["'self'"]],
    ['connect-src', ["'self'"]],
    ['object-src', ["'none'"]],
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
    ['frame-ancestors', ["'none'"]],
    ['require-trusted-types-for', ["'script'"]],
  ])('gives %s %j', (directive, expected) => {
    expect(sources(policy, directive)).toEqual(expected);
  });

  it.each(['unsafe-inline', 'unsafe-eval', 'http', '*'])('never says %s', (word) => {
    expect(policy).not.toContain(word);
    expect(contentSecurityPolicy(null)).not.toContain(word);
  });

  it.each(['', "x' 'unsafe-inline", 'a;b', 'a b'])('refuses %j as a nonce', (nonce) => {
    expect(() => contentSecurityPolicy(nonce)).toThrow(RangeError);
  });
});

describe('the served page', () => {
  it('carries the nonce of its policy and is never kept', () => {
    const nonce = newStyleNonce();
    const { html, headers } = securePage(`<style nonce="${STYLE_NONCE}"></style>${STYLE_NONCE}`, nonce);
    expect(html).toBe(`<style nonce="${nonce}"></style>${nonce}`);
    expect(sources(headers['Content-Security-Policy'], 'style-src')).toContain(`'nonce-${nonce}'`);
    expect(headers['Cache-Control']).toBe('no-store');
  });

  it('has another nonce each time', () => {
    expect(newStyleNonce()).not.toBe(newStyleNonce());
  });
});

describe('every answer', () => {
  it.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ])('says %s: %s', (name, value) => {
    for (const headers of [fileHeaders(), securePage('', 'n').headers, developmentHeaders()]) {
      expect(headers[name]).toBe(value);
    }
  });

  it('refuses the camera and the microphone to the page', () => {
    expect(fileHeaders()['Permissions-Policy']).toContain('camera=()');
    expect(fileHeaders()['Permissions-Policy']).toContain('microphone=()');
  });
});

it('the development server may run its inline scripts but loads nothing remote', () => {
  const policy = developmentHeaders()['Content-Security-Policy'];
  expect(sources(policy, 'script-src')).toEqual(["'self'", "'unsafe-inline'"]);
  expect(sources(policy, 'connect-src')).toEqual(["'self'", 'ws://127.0.0.1:*']);
  expect(sources(policy, 'default-src')).toEqual(["'none'"]);
});
