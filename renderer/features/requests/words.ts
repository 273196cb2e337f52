// The words of requests: regimes, steps, dates and events, as a volunteer reads them.
import type { ClockStep, DateId, DateNature, Regime } from '../../../electron/contract/law.ts';
import type { InformationRequest } from '../../../electron/contract/requests.ts';

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'danger';

export const regimes: Record<Regime, string> = {
  cada: 'Documents administratifs (CADA)',
  rgpd: 'Données personnelles (RGPD)',
};

export const deliveries: Record<InformationRequest['delivery'], string> = {
  registeredPost: 'Lettre recommandée avec avis de réception',
  email: 'Courriel',
  form: 'Formulaire en ligne',
};

/** Where a request stands: a short label, and what it means. */
export const steps: Record<ClockStep, { label: string; tone: Tone; meaning: string }> = {
  notSent: {
    label: 'À envoyer',
    tone: 'neutral',
    meaning:
      'La lettre n’est pas encore partie. Exportez-la pour l’imprimer ou la joindre, envoyez-la, puis notez l’envoi : c’est lui qui permet de suivre les délais.',
  },
  receiptAwaited: {
    label: 'Réception à prouver',
    tone: 'info',
    meaning:
      'La demande est partie, sans preuve de réception pour l’instant : les dates ci-dessous sont des estimations. Notez la réception dès que vous avez l’avis de réception ou l’accusé du courriel ; s’il n’en vient pas, demandez à l’organisme de confirmer qu’il a reçu la demande.',
  },
  answerAwaited: {
    label: 'Réponse attendue',
    tone: 'info',
    meaning: 'L’organisme est dans son délai pour répondre. Il n’y a rien à faire pour l’instant.',
  },
  extended: {
    label: 'Délai prolongé',
    tone: 'info',
    meaning: 'L’organisme a annoncé qu’il lui faut plus de temps. La nouvelle date est ci-dessous.',
  },
  silenceToCheck: {
    label: 'Réponse à vérifier',
    tone: 'warning',
    meaning:
      'Le délai de réponse est passé. Avant d’en tirer une conséquence, vérifiez que rien n’est arrivé, ni par courrier ni par courriel.',
  },
  implicitRefusal: {
    label: 'Refus implicite',
    tone: 'warning',
    meaning:
      'Il est confirmé qu’aucune réponse n’est arrivée à temps : ce silence vaut refus. La CADA peut être saisie ; faites-le au plus tard à la date indiquée.',
  },
  expressRefusal: {
    label: 'Refus écrit',
    tone: 'warning',
    meaning: 'L’organisme a refusé par écrit. Ce refus peut être contesté ; la suite est ci-dessous.',
  },
  cadaLimitPassed: {
    label: 'Limite de saisine passée',
    tone: 'danger',
    meaning:
      'La limite théorique pour saisir la CADA est passée. Si la demande n’a pas reçu d’accusé de réception, ou si le refus ne disait pas comment le contester, les deux mois ne peuvent pas vous être opposés : la dernière limite est alors d’un an.',
  },
  cadaRegistrationAwaited: {
    label: 'CADA saisie',
    tone: 'info',
    meaning:
      'La CADA est saisie. Notez la date d’enregistrement qu’elle vous communique : toute la suite se compte à partir d’elle.',
  },
  cadaOpinionAwaited: {
    label: 'Avis de la CADA attendu',
    tone: 'info',
    meaning: 'La CADA a enregistré la saisine. Si son avis tarde, vos délais n’en changent pas.',
  },
  cadaOpinionReceived: {
    label: 'Avis de la CADA reçu',
    tone: 'info',
    meaning:
      'La CADA a rendu son avis. Même favorable, il n’oblige pas l’organisme ; vos délais courent depuis l’enregistrement de la saisine, pas depuis l’avis.',
  },
  confirmedSilenceToCheck: {
    label: 'Réponse à vérifier',
    tone: 'warning',
    meaning:
      'Deux mois ont passé depuis l’enregistrement de la saisine par la CADA. Avant d’en tirer une conséquence, vérifiez que rien n’est arrivé, ni par courrier ni par courriel.',
  },
  tribunalOpen: {
    label: 'Tribunal possible',
    tone: 'warning',
    meaning:
      'Le refus peut être porté devant le tribunal administratif du siège de l’organisme (celui de Paris pour un ministre). Faites-le au plus tard à la date indiquée.',
  },
  tribunalLimitPassed: {
    label: 'Limite du recours passée',
    tone: 'danger',
    meaning:
      'La limite théorique pour saisir le tribunal est passée. Le délai d’un an, ci-dessous, ne vaut que si les délais de recours ne peuvent pas vous être opposés.',
  },
  tribunalPending: {
    label: 'Tribunal saisi',
    tone: 'info',
    meaning: 'Le tribunal administratif est saisi. Notez ici ce qui arrive de l’organisme.',
  },
  answerOverdue: {
    label: 'Réponse en retard',
    tone: 'warning',
    meaning:
      'Vous avez vérifié que rien n’était arrivé : la réponse est en retard. Une plainte peut être adressée à la CNIL, avec la preuve de votre demande.',
  },
  cnilComplaintPending: {
    label: 'Plainte à la CNIL',
    tone: 'info',
    meaning: 'La CNIL a reçu une plainte. Notez ici ce qui arrive de l’organisme.',
  },
  reminderDue: {
    label: 'Relance à faire',
    tone: 'warning',
    meaning:
      'La date de relance proposée est passée. Si rien n’est arrivé, relancez : aucun délai légal ne court pour cette lettre.',
  },
  answered: {
    label: 'Réponse reçue',
    tone: 'good',
    meaning: 'Une réponse complète est arrivée : il n’y a plus de délai à suivre.',
  },
  closed: {
    label: 'Close',
    tone: 'neutral',
    meaning: 'La demande est close : il n’y a plus de délai à suivre.',
  },
};

/** Each date of the clock. What depends on a silence says so until someone has checked it. */
export const dates: Record<DateId, { label: string; unconfirmed?: string }> = {
  implicitRefusal: { label: 'Refus implicite', unconfirmed: 'Fin du délai de réponse d’un mois' },
  cadaOpens: {
    label: 'La CADA peut être saisie à partir du',
    unconfirmed: 'Si rien n’est arrivé, la CADA peut être saisie à partir du',
  },
  cadaDoBefore: { label: 'Saisir la CADA', unconfirmed: 'Si rien n’est arrivé, saisir la CADA' },
  cadaLimit: {
    label: 'Dernier jour pour saisir la CADA',
    unconfirmed: 'Dernier jour pour saisir la CADA, si rien n’est arrivé',
  },
  opinionExpected: { label: 'Avis de la CADA attendu vers le' },
  confirmedRefusal: {
    label: 'Refus confirmé',
    unconfirmed: 'Fin des deux mois après l’enregistrement par la CADA',
  },
  tribunalOpens: {
    label: 'Le tribunal peut être saisi à partir du',
    unconfirmed: 'Si rien n’est arrivé, le tribunal peut être saisi à partir du',
  },
  tribunalDoBefore: { label: 'Saisir le tribunal', unconfirmed: 'Si rien n’est arrivé, saisir le tribunal' },
  tribunalLimit: {
    label: 'Dernier jour pour saisir le tribunal',
    unconfirmed: 'Dernier jour pour saisir le tribunal, si rien n’est arrivé',
  },
  oneYear: { label: 'Délai d’un an, en dernier recours' },
  rgpdDue: { label: 'Réponse attendue au plus tard le' },
  cnilOpens: {
    label: 'Une plainte à la CNIL est possible à partir du',
    unconfirmed: 'Si rien n’est arrivé, une plainte à la CNIL est possible à partir du',
  },
  reminder: { label: 'Relancer, si rien n’est arrivé' },
};

/** How far a date can be relied on. */
export const natures: Record<DateNature, { label: string; tone: Tone; meaning: string }> = {
  legal: { label: 'fixée par un texte', tone: 'neutral', meaning: 'Cette date découle d’un texte.' },
  prudent: {
    label: 'à faire avant le',
    tone: 'warning',
    meaning: 'C’est la date à viser : la plus proche de celles que donnent les différentes lectures.',
  },
  theoretical: {
    label: 'limite théorique',
    tone: 'neutral',
    meaning: 'C’est le dernier jour selon la lecture la plus large : ne l’attendez pas.',
  },
  indicative: { label: 'indicatif', tone: 'neutral', meaning: 'Rien ne se perd si cette date passe.' },
  estimate: {
    label: 'estimation',
    tone: 'info',
    meaning: 'La réception n’est pas prouvée : cette date changera quand elle le sera.',
  },
  safetyNet: {
    label: 'pas toujours ouvert',
    tone: 'neutral',
    meaning: 'C’est un dernier recours, qui n’est pas toujours ouvert. Ce n’est jamais une date à viser.',
  },
};

/** What a list of things to do says at a step; nothing where there is nothing to do by a date. */
export const dueActions: Partial<Record<ClockStep, string>> = {
  receiptAwaited: 'Réponse attendue (réception à prouver)',
  answerAwaited: 'Réponse attendue',
  extended: 'Réponse attendue après prolongation',
  silenceToCheck: 'Vérifier que rien n’est arrivé',
  implicitRefusal: 'Saisir la CADA',
  expressRefusal: 'Saisir la CADA',
  cadaLimitPassed: 'Limite pour saisir la CADA passée',
  cadaOpinionAwaited: 'Refus confirmé si rien n’arrive',
  cadaOpinionReceived: 'Refus confirmé si rien n’arrive',
  confirmedSilenceToCheck: 'Vérifier que rien n’est arrivé',
  tribunalOpen: 'Saisir le tribunal',
  tribunalLimitPassed: 'Limite pour saisir le tribunal passée',
  answerOverdue: 'Plainte à la CNIL possible',
  reminderDue: 'Relancer',
};
