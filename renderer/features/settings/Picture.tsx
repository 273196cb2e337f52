// A picture kept in the register, shown small.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { readAttachment } from '../../ui/attachmentTransfer.ts';
import classes from './AssociationSettings.module.css';

/** Nothing where `id` is no attachment's id yet. */
export function Picture({ id, label }: { id: unknown; label: string }) {
  const { data } = useQuery({
    queryKey: ['picture', id],
    queryFn: () => readAttachment(String(id)),
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
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address !== null && <img src={address} alt={`Aperçu : ${label}`} className={classes.picture} />;
}
