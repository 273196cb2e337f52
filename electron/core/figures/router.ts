// The procedures of figures.
import { COMMUNES_COUNTED } from '../../contract/figures.ts';
import { base, openRegister } from '../base.ts';
import { countConcerns } from './counts.ts';
import { drawExact } from './exact.ts';
import { chartOf, exportChart } from './published.ts';
import { publishableFigures } from './releases.ts';

const procedures = base.figures;

export const figuresRouter = {
  counts: procedures.counts.handler(async ({ context, input }) => {
    const counts = await countConcerns(openRegister(context), input.filter, input.words);
    return { ...counts, commune: counts.commune.slice(0, COMMUNES_COUNTED) };
  }),
  publishable: procedures.publishable.handler(async ({ context, input }) => {
    const { figures, isEarlier } = await publishableFigures(openRegister(context), input.dossierId);
    return { ...figures, isEarlier };
  }),
  draw: procedures.draw.handler(({ context, input }) => drawExact(openRegister(context), input)),
  drawPublishable: procedures.drawPublishable.handler(async ({ context, input }) => {
    const { figures } = await publishableFigures(openRegister(context), input.dossierId);
    return { chart: chartOf(figures, input.kind) };
  }),
  export: procedures.export.handler(({ context, input }) => exportChart(openRegister(context), input)),
};
