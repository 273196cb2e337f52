// What an e-mail is proposed to be noted as. Only an answer in substance stops the legal clock: an answer is never guessed.
import type { MailPreview } from '../../../contract/mail.ts';
import { shortened } from '../../mail/pieceNames.ts';
import type { Message } from '../../mail/readMessage.ts';

export interface Circumstances {
  /** The association's own addresses, '' left out. */
  ourAddresses: readonly string[];
  /** The request was sent already. */
  sent: boolean;
}

/** A null `type` asks the user to choose. */
export function proposalFor(
  message: Message,
  { ourAddresses, sent }: Circumstances,
): MailPreview['proposal'] {
  const { automatic, from } = message;
  const address = from?.address.toLowerCase() ?? '';
  const ours = address !== '' && ourAddresses.some((own) => own.toLowerCase() === address);
  if (automatic !== null) {
    const proved = automatic.because === 'readReceipt' || automatic.because === 'deliveryReceipt';
    // Our own program answering in our name is nothing that happened to the request.
    const type = ours ? null : proved ? 'received' : 'autoReply';
    return { type, because: automatic.because, evidence: shortened(automatic.evidence, 300) };
  }
  if (ours) {
    const because = sent ? 'reminderFromUs' : 'fromUs';
    return { type: sent ? 'reminder' : 'sent', because, evidence: address };
  }
  const absent = onlySays(ABSENT, message);
  if (absent !== null) return { type: 'autoReply', because: 'absenceWords', evidence: absent };
  const words = onlySays(ACKNOWLEDGING, message);
  if (words !== null) return { type: 'acknowledged', because: 'acknowledging', evidence: words };
  return { type: null, because: null, evidence: '' };
}

/** Longer messages say more than that something arrived, or that somebody is away. */
const LONGEST_FORMALITY = 1_500;

/** The words of a formality, where the message brings nothing and says nothing else; null otherwise. */
function onlySays(words: RegExp, { subject, text, pieces }: Message): string | null {
  const own = text
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');
  if (own.length > LONGEST_FORMALITY || pieces.some(({ inline }) => !inline)) return null;
  if (ANSWERING.test(own)) return null;
  // A message that answers ours has our words in its subject.
  const titled = /^(?:re|tr|fw|fwd|ref)\s*:/i.test(subject) ? '' : subject;
  return words.exec(`${titled}\n${own}`)?.[0].replace(/\s+/g, ' ') ?? null;
}

/** Of now or of the days to come: who comes back answers. */
const ABSENT =
  /(?:je (?:suis|serai)|actuellement|sommes|bureaux? (?:est|sont))(?: actuellement| fermés? et)? (?:absente?s?|en congés?|en vacances|en déplacement|indisponibles?|fermés?)(?!\p{L})|(?:serai|seront|serons) de retour|ne consulte pas mes (?:messages|courriels|mails)/iu;

const ACKNOWLEDGING =
  /accusé de réception|accus(?:e|ons) (?:bonne )?réception|(?:ai|avons) bien reçu votre (?:demande|courriel|courrier|message|lettre)|votre (?:demande|courriel|courrier|message) a (?:bien )?été (?:reçue?|enregistrée?|prise? en compte)/iu;

const ANSWERING =
  /ci[- ]joint|ci[- ]après|pièces? jointes?|en annexe|trouver|refus|rejet|ne (?:peux|peut|pouvons|saurai[st]?|saurions)|pas communicable|en réponse à|transmis|réorient|prolong|précis(?:er|ions)/iu;
