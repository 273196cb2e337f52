// The page's trusted-types policy: the only way a string becomes part of the page. Imported before anything else.

interface Rules {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Rules): unknown;
}

/** Elements a document of Vigie is made of; anything else is taken out, with what it holds when it could run or load. */
const KEPT_ELEMENTS = new Set(
  (
    'A ABBR ARTICLE ASIDE B BLOCKQUOTE BR CAPTION CITE CODE DD DEL DIV DL DT EM FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR I IMG INS LI MARK OL P PRE Q S SECTION SMALL SPAN STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TIME TR U UL'
  ).split(' '),
);
const KEPT_ATTRIBUTES = new Set(
  'alt class cite colspan datetime dir height href id lang role rowspan scope src start title width'.split(
    ' ',
  ),
);

/** Style sheets and plain texts have no tag: they pass as they are. Anything with a tag is cleaned. */
function createHTML(text: string): string {
  return text.includes('<') ? cleaned(text) : text;
}

/** Workers are files of the application itself, and nothing else. Throws on any other address. */
function createScriptURL(address: string): string {
  const { origin, pathname } = new URL(address, window.location.href);
  if (origin !== window.location.origin || !pathname.startsWith('/assets/')) throw new TypeError(address);
  return address;
}

let parsing = false;

/** The markup with known elements and attributes only: no script, no handler, no remote image, no address but web and mail. */
function cleaned(html: string): string {
  if (parsing) return html;
  parsing = true;
  try {
    // Parsed in a document of its own, where nothing runs or loads.
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const element of [...body.querySelectorAll('*')]) clean(element);
    return body.innerHTML;
  } finally {
    parsing = false;
  }
}

function clean(element: Element): void {
  if (!KEPT_ELEMENTS.has(element.tagName)) {
    element.remove();
    return;
  }
  for (const { name, value } of [...element.attributes]) {
    // `data-` says what an element is and does nothing: the editor knows its own copies by it.
    const kept = KEPT_ATTRIBUTES.has(name) || /^(aria|data)-/u.test(name);
    if (!kept || !isSafeAddress(name, value)) element.removeAttribute(name);
  }
}

function isSafeAddress(attribute: string, value: string): boolean {
  if (attribute === 'href') return /^(https?:|mailto:|#)/iu.test(value.trim());
  if (attribute === 'src') return /^(data:image\/|blob:)/iu.test(value.trim());
  return true;
}

/**
 * Markup as it is, in a document of its own where nothing runs nor loads: to be looked at, and never put in the page. What is
 * written out of it goes through the policy again.
 */
export function parseApart(html: string): Document {
  parsing = true;
  try {
    return new DOMParser().parseFromString(html, 'text/html');
  } finally {
    parsing = false;
  }
}

/** Registers the policy where the browser has trusted types; elsewhere `cleanHtml` still cleans what the core gives. */
function install(): void {
  const factory: PolicyFactory | undefined = Reflect.get(window, 'trustedTypes');
  factory?.createPolicy('default', { createHTML, createScriptURL });
}

/** HTML made by the core, cleaned once more before it is shown. */
export function cleanHtml(html: string): string {
  return createHTML(html);
}

install();
