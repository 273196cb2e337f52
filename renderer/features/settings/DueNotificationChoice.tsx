// Whether the system says at opening that something is to be done. A browser must allow it; where it does not, the page says why.
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import {
  askForNotifications,
  type BrowserNotifications,
  browserNotifications,
} from '../../app/browserNotification.ts';
import { isDueNotificationWanted, wantDueNotification } from '../../app/useDueNotification.ts';

const ALLOWED = 'La notification du système ne donne que des nombres : ni nom, ni objet.';

const descriptions: Readonly<Record<BrowserNotifications, string>> = {
  allowed: ALLOWED,
  toAsk: `${ALLOWED} Votre navigateur vous demandera d’accepter ; il le redemande si l’adresse de Vigie change.`,
  refused:
    'Votre navigateur refuse les notifications de cette page. Autorisez-les dans les informations du site, à gauche de son adresse, puis rechargez la page. L’accueil montre la même liste.',
  impossible: 'Ce navigateur n’a pas de notifications. L’accueil montre la même liste.',
};

export function DueNotificationChoice() {
  const [wanted, setWanted] = useState(isDueNotificationWanted);
  const [state, setState] = useState<BrowserNotifications>(() =>
    bridge === null ? browserNotifications() : 'allowed',
  );
  const choose = async (checked: boolean) => {
    const next = checked && state === 'toAsk' ? await askForNotifications() : state;
    setState(next);
    wantDueNotification(checked);
    setWanted(checked);
  };
  return (
    <Switch
      label="Prévenir à l’ouverture quand une date est dépassée ou pour aujourd’hui"
      description={descriptions[state]}
      checked={wanted && state === 'allowed'}
      disabled={state === 'refused' || state === 'impossible'}
      onChange={({ currentTarget: { checked } }) => void choose(checked)}
    />
  );
}
