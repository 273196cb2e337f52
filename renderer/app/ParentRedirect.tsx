// Events, questions, answers and consents are shown on the record they belong to: their own addresses lead there.
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Loading } from '../ui/Loading.tsx';
import { usePageId } from './location.ts';
import { recordPath } from './places.ts';
import { recordQuery } from './recordQuery.ts';

export function EventRedirect() {
  const { data, error } = useQuery(recordQuery('events', usePageId()));
  if (error) return <ErrorNotice error={error} />;
  return data ? <Navigate to={recordPath('request', data.requestId)} replace /> : <Loading />;
}

export function QuestionRedirect() {
  return <ToQuestion id={usePageId()} />;
}

export function AnswerRedirect() {
  const { data, error } = useQuery(recordQuery('answers', usePageId()));
  if (error) return <ErrorNotice error={error} />;
  return data ? <ToQuestion id={data.questionId} /> : <Loading />;
}

function ToQuestion({ id }: { id: string }) {
  const { data, error } = useQuery(recordQuery('questions', id));
  if (error) return <ErrorNotice error={error} />;
  return data ? <Navigate to={recordPath('request', data.requestId)} replace /> : <Loading />;
}

export function ConsentRedirect() {
  const { data, error } = useQuery(recordQuery('consents', usePageId()));
  if (error) return <ErrorNotice error={error} />;
  return data ? <Navigate to={recordPath('person', data.personId)} replace /> : <Loading />;
}
