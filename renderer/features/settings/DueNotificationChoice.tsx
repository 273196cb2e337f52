// Whether the system says at opening that something is to be done. In the desktop application only.
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { isDueNotificationWanted, wantDueNotification } from '../../app/useDueNotification.ts';

export function DueNotificationChoice() {
  const [wanted, setWanted] = useState(isDueNotificationWanted);
  if (bridge === null) return null;
  return (
    <Switch
      mt="lg"
      label="Prévenir à l’ouverture quand une date est dépassée ou pour aujourd’hui"
      description="La notification du système ne donne que des nombres : ni nom, ni objet."
      checked={wanted}
      onChange={({ currentTarget: { checked } }) => {
        wantDueNotification(checked);
        setWanted(checked);
      }}
    />
  );
}
