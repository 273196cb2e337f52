// How the communiqué looks, as the core makes it: notes numbered, images shown, demands and contact in their place.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Communique } from '../../../electron/contract/communiques.ts';
import { api } from '../../app/client.ts';
import { CoreHtml } from '../../ui/CoreHtml.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import classes from './Preview.module.css';

/** Asked again by itself after each save. A text that cannot be shown as it stands says why over its last good form. */
export function Preview({ communique }: { communique: Pick<Communique, 'id'> }) {
  const { id } = communique;
  const preview = useQuery(
    api.communiques.preview.queryOptions({ input: { id }, placeholderData: keepPreviousData }),
  );
  return (
    <>
      {preview.error && <ErrorNotice error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && <CoreHtml html={preview.data.html} className={classes.paper} />}
      {!preview.data && !preview.error && <Loading what="de l’aperçu" />}
    </>
  );
}
