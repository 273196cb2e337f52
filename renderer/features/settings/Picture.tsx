// A picture kept in the register, shown small.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../app/client.ts';
import { asId } from '../../app/records.ts';
import { readAttachment } from '../../ui/attachmentTransfer.ts';
import classes from './Picture.module.css';

/** Milliseconds. */
const A_WHILE = 5_000;

/** Nothing where `id` is no attachment's id yet. */
export function Picture({ id, label }: { id: unknown; label: string }) {
  const { data } = useQuery({
    queryKey: ['picture', id],
    queryFn: async () => {
      const { mediaType } = await client.documents.get({ id: asId(String(id)) });
      return readAttachment(String(id), mediaType);
    },
    enabled: typeof id === 'string',
    // An attachment never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!data) {
      setAddress(null);
      return;
    }
    const made = URL.createObjectURL(data);
    setAddress(made);
    // One that is still being drawn as the page goes would be told as missing.
    return () => {
      setTimeout(() => URL.revokeObjectURL(made), A_WHILE);
    };
  }, [data]);
  return address !== null && <img src={address} alt={`Aperçu : ${label}`} className={classes.picture} />;
}
