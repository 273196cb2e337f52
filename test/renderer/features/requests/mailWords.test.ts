// The words of an e-mail to note, and what it may be noted as.
import { expect, test } from 'vitest';
import { MailReason } from '../../../../electron/contract/mail.ts';
import {
  mailboxWords,
  mainChoices,
  otherChoices,
  otherFilesSentence,
  reasonSentence,
  sortFiles,
} from '../../../../renderer/features/requests/mailWords.ts';

test.each(MailReason.options)('%s is said in a sentence, with what shows it', (because) => {
  const sentence = reasonSentence({ type: null, because, evidence: 'Indice' });
  expect(sentence).toMatch(/^\p{Lu}.{10,}\u00a0: Indice$/u);
  expect(reasonSentence({ type: null, because, evidence: '' })).toMatch(/\.$/);
});

test('a message nobody can judge but its reader says what matters', () => {
  expect(reasonSentence({ type: null, because: null, evidence: '' })).toContain(
    'seule une réponse sur le fond',
  );
});

test('every kind an e-mail may be is offered once, of those the request can have', () => {
  const cada = [...mainChoices, ...otherChoices({ regime: 'cada', legalClock: true })];
  expect(new Set(cada).size).toBe(cada.length);
  expect(cada).toEqual(expect.arrayContaining(['sent', 'received', 'reminder', 'autoReply', 'cadaOpinion']));
  expect(otherChoices({ regime: 'rgpd', legalClock: true })).toContain('extension');
  // What comes first when nothing else was chosen stops no clock.
  expect(otherChoices({ regime: 'cada', legalClock: true })[0]).toBe('autoReply');
});

test('a sender is named once', () => {
  expect(mailboxWords({ name: 'A', address: 'a@b.example' })).toBe('A <a@b.example>');
  expect(mailboxWords({ name: '', address: 'a@b.example' })).toBe('a@b.example');
  expect(mailboxWords({ name: 'a@b.example', address: 'a@b.example' })).toBe('a@b.example');
  expect(mailboxWords({ name: 'A', address: '' })).toBe('A');
});

test('files that are no e-mails are named, with what to do', () => {
  const files = [
    { name: 'Lettre.EML', type: '' },
    { name: 'sans-nom', type: 'message/rfc822' },
    { name: 'a.pdf', type: 'application/pdf' },
    { name: 'b.msg', type: '' },
  ];
  const { mails, others } = sortFiles(files);
  expect(mails.map(({ name }) => name)).toEqual(['Lettre.EML', 'sans-nom']);
  expect(otherFilesSentence(others)).toBe(
    'a.pdf, b.msg ne sont pas des fichiers .eml\u00a0: joignez-les aux pièces de la demande, plus bas.',
  );
  expect(otherFilesSentence(others.slice(1))).toMatch(/^b\.msg n’est pas un fichier \.eml\u00a0: joignez-le/);
});
