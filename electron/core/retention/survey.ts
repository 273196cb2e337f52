// What a « ménage » would propose: groups that are counted, then their lines.
import type { Id, RecordType } from '../../contract/primitives.ts';
import type { CleaningGroup, CleaningLine } from '../../contract/retention.ts';
import { localDate } from '../localDate.ts';
import type { Register } from '../register/register.ts';
import { eligible, type GroupKey, groupsOf, type Rules, rulesOf } from './eligible.ts';
import { keptUntil, monthsLater } from './expiry.ts';
import { isUnfinished } from './log.ts';
import { nextCleaning } from './policies.ts';
import { isTelling } from './telling.ts';

interface Survey {
  on: string;
  nextCleaningOn: string;
  groups: CleaningGroup[];
  unfinished: boolean;
}

/** The groups something is in, as of `today`. */
export async function readSurvey(register: Register, today: string): Promise<Survey> {
  const rules = await rulesOf(register, today);
  const groups: CleaningGroup[] = [];
  for (const group of groupsOf(rules)) {
    const total = await countOf(register, rules, group);
    if (total === 0) continue;
    const dossier = group.dossierId === null ? undefined : rules.policies.dossiers.get(group.dossierId);
    const outcome = group.rule === 'expired' && dossier ? dossier.policy.outcome : 'purge';
    // Ids come from rows this program wrote; the contract validates them on the way out.
    groups.push({ ...group, total, outcome, dossierTitle: dossier?.title ?? null } as CleaningGroup);
  }
  const nextCleaningOn = await nextCleaning(register.db, rules.policies.cleaningMonths);
  return { on: today, nextCleaningOn, groups, unfinished: await isUnfinished(register.db) };
}

/** For « À faire »: due when its day has come and it would have something to do. */
export async function readCleaningDue(
  register: Register,
  today: string,
): Promise<{ on: string; isDue: boolean; waiting: number }> {
  const rules = await rulesOf(register, today);
  const on = await nextCleaning(register.db, rules.policies.cleaningMonths);
  // Counting is only worth its time once the day has come.
  if (on > today) return { on, isDue: false, waiting: 0 };
  let waiting = 0;
  for (const group of groupsOf(rules)) waiting += await countOf(register, rules, group);
  return { on, isDue: waiting > 0, waiting };
}

export async function countOf(register: Register, rules: Rules, group: GroupKey): Promise<number> {
  const row = await eligible(register.any, rules, group)
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** A page of a group, by id. */
export async function readLines(
  register: Register,
  today: string,
  { after, limit = 100, ...group }: GroupKey & { after?: string; limit?: number },
): Promise<{ lines: CleaningLine[]; next: Id | null }> {
  const rules = await rulesOf(register, today);
  let query = eligible(register.any, rules, group)
    .selectAll()
    .orderBy('id')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('id', '>', after);
  const rows = await query.execute();
  const lines = rows.slice(0, limit).map((row) => lineOf(rules, group, row));
  return { lines, next: rows.length > limit ? (lines.at(-1)?.id ?? null) : null };
}

type Row = Readonly<Record<string, unknown>>;

function lineOf({ policies }: Rules, { type, rule, dossierId }: GroupKey, row: Row): CleaningLine {
  const day = (column: string) => localDate(new Date(String(row[column])));
  const line = { id: String(row.id), label: labelOf(type, row), isTelling: false };
  // Ids come from rows this program wrote; the contract validates them on the way out.
  const built = (since: string, expiredOn: string | null, telling = false) =>
    ({ ...line, since, expiredOn, isTelling: telling }) as CleaningLine;
  if (rule === 'binned') return built(day('binnedAt'), monthsLater(day('binnedAt'), policies.binMonths));
  const byHand = typeof row.expiresOn === 'string' ? row.expiresOn : null;
  if (type === 'concern') {
    const dossier = policies.dossiers.get(dossierId ?? '');
    const receivedOn = String(row.receivedOn);
    const until = byHand ?? (dossier ? keptUntil(dossier, receivedOn) : null);
    return built(receivedOn, until, isTelling(String(row.text)));
  }
  if (type === 'pressContact') return built(day('updatedAt'), null);
  return built(day('createdAt'), rule === 'expired' ? byHand : null);
}

const LABELS: Readonly<Record<RecordType, readonly string[]>> = {
  dossier: ['title'],
  source: ['reference', 'title'],
  dataUse: ['title'],
  claim: ['text'],
  concern: ['text'],
  person: ['name', 'email', 'phone'],
  consent: ['wording'],
  rightsRequest: ['receivedOn'],
  authority: ['name'],
  request: ['reference', 'subject'],
  series: ['reference', 'subject'],
  event: ['on', 'note'],
  question: ['reference', 'wording'],
  answer: ['answeredOn', 'text'],
  communique: ['reference', 'title'],
  communiqueModel: ['name'],
  demand: ['text'],
  publication: ['madeOn', 'fileName'],
  pressContact: ['media', 'name', 'email'],
  pressList: ['name'],
  document: ['name'],
};

const LABEL_LENGTH = 200;

/** What a list shows of a record: of a person, what there is first. */
function labelOf(type: RecordType, row: Row): string {
  const values = LABELS[type].map((column) => row[column]).filter((value) => typeof value === 'string');
  const filled = values.filter((value) => value !== '');
  return (type === 'person' ? filled.slice(0, 1) : filled).join(' · ').slice(0, LABEL_LENGTH);
}
