// The pages of a PDF one under the other: only those in view are drawn, and the old ones stay until the new are there.
import classes from './LivePages.module.css';
import { drawPage, type Pdf } from './pdf.ts';

export interface PageStack {
  /** Puts a PDF in place of the one before, once its pages in view are drawn. */
  show(pdf: Pdf): Promise<void>;
  /** Brings a height of a page (from 1; in points from its top) into view; nothing moves when it is in view already. */
  follow(page: number, top: number): void;
  destroy(): void;
}

/** A4, in points. */
const [WIDTH, HEIGHT] = [595.28, 841.89];

/** `onFault` hears what keeps a page from being drawn after it was shown: while scrolling, or at another width. */
export function createPageStack(
  scroller: HTMLElement,
  holder: HTMLElement,
  onFault: (fault: unknown) => void,
): PageStack {
  let destroyed = false;
  let pdf: Pdf | null = null;
  let following = 0;
  /** The PDF each sheet shows. */
  const drawn = new WeakMap<HTMLElement, Pdf>();
  const sheets = (): HTMLElement[] => [...holder.querySelectorAll<HTMLElement>(':scope > section')];

  function layOut(count: number): void {
    const present = sheets();
    for (const extra of present.slice(count)) extra.remove();
    for (let number = present.length + 1; number <= count; number += 1) {
      const sheet = document.createElement('section');
      sheet.className = classes.sheet ?? '';
      holder.append(sheet);
    }
    for (const [index, sheet] of sheets().entries()) {
      sheet.setAttribute('aria-label', `Page ${index + 1} sur ${count}`);
    }
  }
  function inView(sheet: HTMLElement): boolean {
    const [view, box] = [scroller.getBoundingClientRect(), sheet.getBoundingClientRect()];
    const bottom = Math.min(view.bottom, window.innerHeight);
    return box.bottom > Math.max(view.top, 0) - 100 && box.top < bottom + 100;
  }
  function scrollTo(page: number, top: number): void {
    const sheet = sheets()[page - 1];
    if (!sheet) return;
    const at = sheet.offsetTop + (top / HEIGHT) * sheet.clientWidth * (HEIGHT / WIDTH);
    const [from, height] = [scroller.scrollTop, scroller.clientHeight];
    if (at > from + 40 && at < from + height - 80) return;
    scroller.scrollTo({ top: Math.max(0, at - height / 3) });
  }
  async function draw(sheet: HTMLElement, number: number, from: Pdf): Promise<void> {
    if (drawn.get(sheet) === from) return;
    const { picture, words } = await drawPage(from, number, sheet.clientWidth);
    if (pdf !== from) return;
    drawn.set(sheet, from);
    // The words of before stay for the moment it takes to lay the new ones.
    const [before] = sheet.getElementsByTagName('canvas');
    if (before) before.replaceWith(picture);
    else sheet.prepend(picture);
    const text = await words();
    if (pdf === from) sheet.replaceChildren(picture, text);
  }
  async function drawInView(): Promise<void> {
    const from = pdf;
    if (from === null) return;
    const visible = [...sheets().entries()].filter(([, sheet]) => inView(sheet));
    try {
      await Promise.all(visible.map(([index, sheet]) => draw(sheet, index + 1, from)));
    } catch (fault) {
      // A newer PDF took its place meanwhile: its drawing was given up.
      if (pdf === from) throw fault;
    }
  }
  const drawAgain = () => void drawInView().catch(onFault);
  const resized = new ResizeObserver(() => {
    for (const sheet of sheets()) drawn.delete(sheet);
    drawAgain();
  });
  scroller.addEventListener('scroll', drawAgain, { passive: true });
  window.addEventListener('scroll', drawAgain, { passive: true });
  resized.observe(holder);

  return {
    show: async (next) => {
      if (destroyed) {
        await next.loadingTask.destroy();
        return;
      }
      const before = pdf;
      pdf = next;
      layOut(next.numPages);
      await drawInView();
      void before?.loadingTask.destroy();
    },
    follow: (page, top) => {
      cancelAnimationFrame(following);
      following = requestAnimationFrame(() => scrollTo(page, top));
    },
    destroy: () => {
      destroyed = true;
      cancelAnimationFrame(following);
      scroller.removeEventListener('scroll', drawAgain);
      window.removeEventListener('scroll', drawAgain);
      resized.disconnect();
      void pdf?.loadingTask.destroy();
      pdf = null;
    },
  };
}
