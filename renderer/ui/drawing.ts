// A drawing as a picture: its words in the application's face, whatever faces the machine has.

/** The name charts give to the face they are measured in. */
const FACE = 'Vigie Sans';

/**
 * The drawing with its face inside: what is shown as a picture, or given to somebody, loads nothing from elsewhere. The face
 * is read the first time.
 */
export async function withFace(svg: string): Promise<string> {
  const { default: face } = await import(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline'
  );
  const rule = `@font-face{font-family:'${FACE}';font-weight:200 900;src:url(${face}) format('woff2')}`;
  return svg.replace(/<svg[^>]*>/u, (opening) => `${opening}<style>${rule}</style>`);
}

/** What `<img>` takes for a drawing: nothing in it runs or loads. */
export async function drawingAddress(svg: string): Promise<string> {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await withFace(svg))}`;
}
