// The questions of a request, each with the answer that counts, where it was read, and what was said before.
import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer, Question } from '../../../electron/contract/questions.ts';
import type { InformationRequest } from '../../../electron/contract/requests.ts';
import { api } from '../../app/client.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { dateWords } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { RecordName } from '../../ui/links.tsx';
import { useBin } from '../../ui/RecordBin.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { QuestionDialog, type QuestionSubject } from './QuestionDialog.tsx';
import classes from './Questions.module.css';
import { answerText, questionStateWords, readyQuestions } from './questionWords.ts';

export function QuestionsSection({ request }: { request: InformationRequest }) {
  const filter = { requestId: request.id };
  const questions = useQuery(api.questions.list.queryOptions({ input: { filter, limit: 200 } }));
  const answers = useQuery(api.answers.list.queryOptions({ input: { filter, limit: 200 } }));
  const [subject, setSubject] = useState<QuestionSubject | null>(null);
  const failure = questions.error ?? answers.error;
  return (
    <Section title="Questions et réponses" actions={<AskMenu onAsk={setSubject} />}>
      {failure && (
        <ErrorNotice
          error={failure}
          retry={() => void Promise.all([questions.refetch(), answers.refetch()])}
        />
      )}
      {questions.data?.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          Notez ici ce que vous voulez apprendre : chaque réponse sera gardée avec sa pièce et sa page, et
          pourra être reprise dans un communiqué.
        </Text>
      ) : (
        <ul className={classes.questions}>
          {questions.data?.items.map((question) => (
            <QuestionItem
              key={question.id}
              question={question}
              answers={(answers.data?.items ?? []).filter(({ questionId }) => questionId === question.id)}
              onSubject={setSubject}
            />
          ))}
        </ul>
      )}
      {subject && <QuestionDialog request={request} subject={subject} onClose={() => setSubject(null)} />}
    </Section>
  );
}

function AskMenu({ onAsk }: { onAsk: (subject: QuestionSubject) => void }) {
  return (
    <ActionMenu label="Ajouter une question" icon={IconPlus} size="compact-sm">
      {readyQuestions.map(({ kind, wording }) => (
        <Menu.Item key={wording} onClick={() => onAsk({ does: 'ask', kind, wording })}>
          {wording}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => onAsk({ does: 'ask', kind: 'text', wording: '' })}>
        Une autre question…
      </Menu.Item>
    </ActionMenu>
  );
}

interface QuestionItemProps {
  question: Question;
  /** The latest first. */
  answers: readonly Answer[];
  onSubject: (subject: QuestionSubject) => void;
}

function QuestionItem({ question, answers, onSubject }: QuestionItemProps) {
  const bin = useBin('questions');
  const { wording, reference, state, answerId } = question;
  const counting = answers.find(({ id }) => id === answerId);
  const others = answers.filter((answer) => answer !== counting);
  const { label, tone } = questionStateWords[state];
  return (
    <li className={classes.question}>
      <div className={classes.line}>
        <span className={classes.wording}>{wording}</span>
        <StatusBadge tone={tone}>{label}</StatusBadge>
        <span className={classes.actions}>
          <Button
            size="compact-sm"
            variant="light"
            aria-label={`Noter une réponse : ${wording}`}
            onClick={() => onSubject({ does: 'answer', question })}
          >
            Noter une réponse
          </Button>
          <ActionIcon
            variant="subtle"
            aria-label={`Corriger la question : ${wording}`}
            onClick={() => onSubject({ does: 'correctQuestion', question })}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          {answerId === null && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Mettre la question à la corbeille : ${wording}`}
              onClick={() => void bin(question)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </span>
      </div>
      <Text size="xs" c="dimmed">
        {reference}
      </Text>
      {counting && (
        <AnswerLine
          answer={counting}
          onCorrect={() => onSubject({ does: 'correctAnswer', question, answer: counting })}
        />
      )}
      {others.length > 0 && (
        <details open={state === 'contradicted'} className={classes.others}>
          <summary>
            {state === 'contradicted' ? 'Ce qui a été dit d’autre' : 'Autres réponses'} ({others.length})
          </summary>
          {others.map((answer) => (
            <AnswerLine
              key={answer.id}
              answer={answer}
              onCorrect={() => onSubject({ does: 'correctAnswer', question, answer })}
            />
          ))}
        </details>
      )}
    </li>
  );
}

function AnswerLine({ answer, onCorrect }: { answer: Answer; onCorrect: () => void }) {
  const bin = useBin('answers');
  const { answeredOn, documentId, page, note } = answer;
  const value = answerText(answer);
  const named = `${value === '' ? 'réponse' : value}, ${dateWords(answeredOn)}`;
  return (
    <div className={classes.line}>
      <div className={classes.answer}>
        {value !== '' && <span className={classes.value}>{value}</span>}
        <span className={classes.origin}>
          <DateText on={answeredOn} />
          {documentId !== null && (
            <>
              , <RecordName type="document" id={documentId} />
            </>
          )}
          {page !== null && `, page ${page}`}
        </span>
        {note !== '' && <span className={classes.origin}>{note}</span>}
      </div>
      <span className={classes.actions}>
        <ActionIcon variant="subtle" aria-label={`Corriger la réponse : ${named}`} onClick={onCorrect}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Mettre la réponse à la corbeille : ${named}`}
          onClick={() => void bin(answer)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </span>
    </div>
  );
}
