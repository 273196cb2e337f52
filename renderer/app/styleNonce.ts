// The nonce of the page's own style elements, which the security policy asks for.

/** The nonce whoever served the page wrote in it; '' in development, where the policy asks for none. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? '';
}

// What locks the page's scroll under a window writes a style element too, and reads its nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
