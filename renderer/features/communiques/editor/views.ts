// How values of the register and pictures look in the editor.
import type { NodeViewConstructor } from '@milkdown/prose/view';
import { readAttachment } from '../../../ui/attachmentTransfer.ts';
import { drawingAddress } from '../../../ui/drawing.ts';
import { factProblemWords } from '../factProblems.ts';
import type { FactValues } from './factValues.ts';
import classes from './RichText.module.css';

/** A chip with the present value, and where it comes from on hovering; the problem in its place where there is none. */
export function factView(values: FactValues): NodeViewConstructor {
  return (node) => {
    const address = String(node.attrs.address);
    const dom = document.createElement('span');
    dom.dataset.fact = address;
    dom.className = classes.fact ?? '';
    const show = () => {
      const fact = values.read(address);
      const problem = fact?.problem ?? null;
      dom.textContent =
        problem === null ? (fact?.value ?? String(node.attrs.value)) : String(node.attrs.value);
      dom.dataset.problem = String(problem !== null);
      dom.title = fact === undefined ? '' : problem === null ? fact.origin : factProblemWords[problem].title;
    };
    show();
    const stop = values.subscribe(show);
    return { dom, destroy: stop, ignoreMutation: () => true };
  };
}

/** A document of the register, or a chart of its figures, which follows them. */
export function pictureView(values: FactValues): NodeViewConstructor {
  return (node, ...rest) =>
    String(node.attrs.src).startsWith('vigie:') ? chartView(values, node) : documentView(node, ...rest);
}

function chartView(values: FactValues, node: Parameters<NodeViewConstructor>[0]) {
  const dom = document.createElement('img');
  dom.className = classes.picture ?? '';
  dom.alt = String(node.attrs.alt);
  let drawn: string | undefined;
  const show = () => {
    const fact = values.read(String(node.attrs.src));
    const svg = fact?.chart?.svg;
    if (svg !== undefined && svg !== drawn) {
      drawn = svg;
      void drawingAddress(svg).then((address) => {
        if (drawn === svg) dom.src = address;
      });
    }
    dom.title = fact?.problem ? factProblemWords[fact.problem].title : String(node.attrs.alt);
    dom.dataset.missing = String(fact !== undefined && fact.chart === undefined);
  };
  show();
  return { dom, destroy: values.subscribe(show) };
}

/** The picture itself, read from the register; its description while it is not there. */
const documentView: NodeViewConstructor = (node) => {
  const { src, alt } = node.attrs;
  const dom = document.createElement('img');
  dom.className = classes.picture ?? '';
  dom.alt = String(alt);
  dom.title = String(alt);
  let shown: string | null = null;
  let gone = false;
  const id = /^document:(.+)$/u.exec(String(src))?.[1];
  if (id !== undefined) {
    readAttachment(id).then(
      (blob) => {
        if (gone) return;
        shown = URL.createObjectURL(blob);
        dom.src = shown;
      },
      // A picture that is not in the register any more: the checks say so, its description stands here.
      () => {
        dom.dataset.missing = 'true';
      },
    );
  }
  return {
    dom,
    destroy: () => {
      gone = true;
      if (shown !== null) URL.revokeObjectURL(shown);
    },
  };
};
