// Puts several requests of a series in the bin, all or none, once that is confirmed.
import type { Series, SeriesLine } from '../../../electron/contract/series.ts';
import { client } from '../../app/client.ts';
import { useConfirm } from '../../ui/confirm.tsx';
import { countWords } from '../../ui/countWords.ts';
import { notify } from '../../ui/notify.tsx';
import { type Action, useAction } from '../../ui/useAction.ts';

export function useBinRequests(series: Series, onDone: () => void): Action<[readonly SeriesLine[]], void> {
  const confirm = useConfirm();
  return useAction(async (lines: readonly SeriesLine[]) => {
    const sure = await confirm({
      title: `Mettre ${countWords(lines.length, ['demande', 'demandes'])} à la corbeille ?`,
      body: 'On peut les en sortir une à une. Si la lettre de l’une d’elles a été exportée, aucune n’y va.',
      confirm: 'Mettre à la corbeille',
      danger: true,
    });
    if (!sure) return;
    const requestIds = lines.map(({ requestId }) => requestId);
    const { requests } = await client.series.binRequests({ id: series.id, requestIds });
    notify({ title: `À la corbeille : ${countWords(requests, ['demande', 'demandes'])}` });
    onDone();
  });
}
