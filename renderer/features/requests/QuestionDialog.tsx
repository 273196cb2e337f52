// The windows of a question: asking it, correcting it, noting or correcting an answer.
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Answer, Question, QuestionKind } from '../../../electron/contract/questions.ts';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { today } from '../../ui/dates.ts';
import { RecordForm } from '../../ui/RecordForm.tsx';
import { answerForm, questionForm } from './questionForms.tsx';

export type QuestionSubject =
  | { does: 'ask'; kind: QuestionKind; wording: string }
  | { does: 'correctQuestion'; question: Question }
  | { does: 'answer'; question: Question }
  | { does: 'correctAnswer'; question: Question; answer: Answer };

export interface QuestionDialogProps {
  request: InformationRequest;
  subject: QuestionSubject;
  onClose: () => void;
}

export function QuestionDialog({ request, subject, onClose }: QuestionDialogProps) {
  const correcting = subject.does === 'correctQuestion' || subject.does === 'correctAnswer';
  const common = {
    saveLabel: correcting
      ? 'Enregistrer'
      : subject.does === 'ask'
        ? 'Ajouter la question'
        : 'Noter la réponse',
    inWindow: true,
    onSaved: onClose,
    onCancel: onClose,
  };
  const [initial] = useState(() =>
    subject.does === 'ask'
      ? { requestId: request.id, kind: subject.kind, wording: subject.wording }
      : { questionId: subject.question.id, answeredOn: today() },
  );
  return (
    <Modal opened onClose={onClose} title={titleOf(subject)} size="lg">
      {subject.does === 'ask' || subject.does === 'correctQuestion' ? (
        <RecordForm
          {...common}
          domain="questions"
          form={questionForm}
          record={subject.does === 'correctQuestion' ? subject.question : undefined}
          initial={initial}
        />
      ) : (
        <RecordForm
          {...common}
          domain="answers"
          form={answerForm({
            ...{ kind: subject.question.kind, requestId: request.id, dossierId: request.dossierId },
          })}
          record={subject.does === 'correctAnswer' ? subject.answer : undefined}
          initial={initial}
        />
      )}
    </Modal>
  );
}

function titleOf(subject: QuestionSubject): string {
  switch (subject.does) {
    case 'ask':
      return 'Nouvelle question';
    case 'correctQuestion':
      return 'Corriger la question';
    case 'answer':
      return `Réponse : ${subject.question.wording}`;
    case 'correctAnswer':
      return 'Corriger la réponse';
  }
}
