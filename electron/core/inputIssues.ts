// What a schema refuses, said with the codes of the contract.
import type { ValidationError } from '@orpc/contract';
import type { InputIssue } from '../contract/errors.ts';

type Issue = ValidationError['issues'][number];

/** What the contract's schemas refuse, as issues the interface has words for. `field` is the path in the input. */
export function toInputIssues(issue: Issue): InputIssue[] {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  const code = 'code' in issue ? String(issue.code) : 'invalid';
  if (code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue.keys)) {
    return issue.keys.map((key) => ({ field: [...path, key].join('.'), code: 'UNKNOWN_FIELD', detail: '' }));
  }
  const nearest = nearestBranch(issue);
  if (nearest) {
    const within = nearest.map((inner) => ({
      ...inner,
      path: [...(issue.path ?? []), ...(inner.path ?? [])],
    }));
    return within.flatMap(toInputIssues);
  }
  return [{ field: path.join('.'), code: issueCode(code, issue), detail: issueDetail(issue) }];
}

/** Of an input that may have several forms, the issues of the form it is nearest to; null where none has fields. */
function nearestBranch(issue: Issue): Issue[] | null {
  if (!('errors' in issue) || !Array.isArray(issue.errors)) return null;
  const branches: Issue[][] = issue.errors;
  const ofObjects = branches.filter((issues) =>
    issues.some(({ path, ...rest }) => path?.length || 'keys' in rest),
  );
  const sorted = ofObjects.sort((a, b) => a.length - b.length);
  return sorted[0] ?? null;
}

/** The codes the interface has words for. */
function issueCode(code: string, issue: Issue): string {
  const origin = 'origin' in issue ? issue.origin : undefined;
  // Rules of the contract that no format has a name for name themselves: CONTROL_CHARACTER, REQUIRED…
  if (/^[A-Z]+(_[A-Z]+)*$/.test(issue.message)) return issue.message;
  if (code === 'too_small') return origin === 'string' || origin === 'array' ? 'REQUIRED' : 'TOO_SMALL';
  if (code === 'too_big') return origin === 'string' || origin === 'array' ? 'TOO_LONG' : 'TOO_BIG';
  if (code === 'invalid_type' && 'input' in issue && issue.input === undefined) return 'REQUIRED';
  if (code === 'invalid_type' && /received undefined/.test(issue.message)) return 'REQUIRED';
  if (code === 'invalid_value') return 'NOT_IN_LIST';
  if (code === 'invalid_format' || code === 'invalid_union') return 'INVALID_FORMAT';
  return code === 'invalid_type' ? 'INVALID_TYPE' : 'INVALID';
}

function issueDetail(issue: Issue): string {
  if ('maximum' in issue) return String(issue.maximum);
  if ('minimum' in issue) return String(issue.minimum);
  if ('format' in issue) return String(issue.format);
  if ('values' in issue && Array.isArray(issue.values)) return issue.values.join(', ');
  return '';
}
