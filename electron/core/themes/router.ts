// The procedures of themes.
import { base, openRegister, typedStream } from '../base.ts';
import { countConcerns } from '../figures/counts.ts';
import { renameTheme } from './setTheme.ts';
import { similarConcerns } from './similarConcerns.ts';
import { suggestForConcerns, suggestForText } from './suggest.ts';

const procedures = base.themes;

export const themesRouter = {
  list: procedures.list.handler(async ({ context, input }) => {
    const { theme } = await countConcerns(openRegister(context), input);
    return { items: theme.map(({ value, count }) => ({ theme: value, count })) };
  }),
  rename: procedures.rename.handler(({ context, input }) => renameTheme(openRegister(context), input)),
  suggest: procedures.suggest.handler(async ({ context, input }) => ({
    items: await suggestForConcerns(openRegister(context), input.ids),
  })),
  suggestFor: procedures.suggestFor.handler(async ({ context, input }) => ({
    themes: await suggestForText(openRegister(context), input.text, input.dossierId),
  })),
  similar: procedures.similar.handler(({ context, input }) =>
    typedStream(similarConcerns(openRegister(context), input.dossierId)),
  ),
};
