// A drawing as the address of a picture.

/** What `<img>` takes for an SVG text: nothing in it runs or loads. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
