// What stands on what in a dossier: sources, the claims they prove, the communiqués that make them, their demands.
import type { ThreadNode } from '../../contract/dossiers.ts';
import type { Register } from '../register/register.ts';
import { dossierStore } from './store.ts';

interface Edge {
  from: string;
  to: string;
}

/** Throws NOT_FOUND where there is no such dossier. */
export async function readThreads(register: Register, dossierId: string) {
  await dossierStore.get(register, dossierId);
  const nodes = [
    ...(await sources(register, dossierId)),
    ...(await sentences(register, 'claim', dossierId)),
    ...(await communiques(register, dossierId)),
    ...(await sentences(register, 'demand', dossierId)),
  ];
  const present = new Set(nodes.map(({ id }) => id));
  const edges = (await allEdges(register, dossierId)).filter(
    ({ from, to }) => present.has(from) && present.has(to),
  );
  // Ids come from rows this program wrote; the contract validates them on the way out.
  return { nodes: nodes as ThreadNode[], edges: edges as { from: ThreadNode['id']; to: ThreadNode['id'] }[] };
}

type Node = Omit<ThreadNode, 'id'> & { id: string };

async function sources(register: Register, dossierId: string): Promise<Node[]> {
  const rows = await register.db
    .selectFrom('source')
    .select(['id', 'reference', 'title'])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .orderBy('reference')
    .execute();
  return rows.map((row) => ({ ...row, type: 'source', status: '' }));
}

/** Claims and demands are named by their own words. */
async function sentences(register: Register, type: 'claim' | 'demand', dossierId: string): Promise<Node[]> {
  const rows = await register.any
    .selectFrom(type)
    .select(['id', 'text', 'status'])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(({ id, text, status }) => ({
    ...{ type, id: String(id), reference: '', title: String(text), status: String(status) },
  }));
}

async function communiques(register: Register, dossierId: string): Promise<Node[]> {
  const rows = await register.db
    .selectFrom('communique')
    .select(['id', 'reference', 'title', 'status', 'edition'])
    .where('dossierId', '=', dossierId)
    .where('binnedAt', 'is', null)
    .orderBy('reference')
    .orderBy('edition')
    .execute();
  return rows.map(({ edition, reference, ...row }) => ({
    ...row,
    type: 'communique',
    reference: edition > 1 ? `${reference} (v. ${edition})` : reference,
  }));
}

async function allEdges(register: Register, dossierId: string): Promise<Edge[]> {
  const { db } = register;
  const proofs = await db
    .selectFrom('claimSource')
    .innerJoin('claim', 'claim.id', 'claimSource.claimId')
    .select(['claimSource.sourceId as from', 'claimSource.claimId as to'])
    .where('claim.dossierId', '=', dossierId)
    .orderBy('claimSource.position')
    .execute();
  const cited = await db
    .selectFrom('communiqueSource')
    .innerJoin('communique', 'communique.id', 'communiqueSource.communiqueId')
    .select(['communiqueSource.sourceId as from', 'communiqueSource.communiqueId as to'])
    .where('communique.dossierId', '=', dossierId)
    .orderBy('communiqueSource.position')
    .execute();
  const made = await db
    .selectFrom('claim')
    .select(['id as from', 'communiqueId as to'])
    .where('dossierId', '=', dossierId)
    .execute();
  const asked = await db
    .selectFrom('demand')
    .select(['communiqueId as from', 'id as to'])
    .where('dossierId', '=', dossierId)
    .execute();
  return [...proofs, ...cited, ...made, ...asked].flatMap(({ from, to }) =>
    from === null || to === null ? [] : [{ from, to }],
  );
}
