// Every procedure of the contract, by domain.
import { associationRouter } from './association/router.ts';
import { authoritiesRouter } from './authorities/router.ts';
import { base } from './base.ts';
import { claimsRouter } from './claims/router.ts';
import { communiqueModelsRouter } from './communiqueModels/router.ts';
import { communiquesRouter } from './communiques/router.ts';
import { concernsRouter } from './concerns/router.ts';
import { dataUsesRouter } from './dataUses/router.ts';
import { demandsRouter } from './demands/router.ts';
import { documentsRouter } from './documents/router.ts';
import { dossiersRouter } from './dossiers/router.ts';
import { factsRouter } from './facts/router.ts';
import { figuresRouter } from './figures/router.ts';
import { journalRouter } from './journal/router.ts';
import { computeClock } from './law/clock.ts';
import { papersRouter } from './papers/router.ts';
import { consentsRouter, personsRouter } from './persons/router.ts';
import { pressContactsRouter, pressListsRouter } from './press/router.ts';
import { privacyRouter } from './privacy/router.ts';
import { publicationsRouter } from './publications/router.ts';
import { answersRouter, questionsRouter } from './questions/router.ts';
import { registerRouter } from './register/router.ts';
import { eventsRouter, requestsRouter } from './requests/router.ts';
import { retentionRouter } from './retention/router.ts';
import { rightsRequestsRouter } from './rights/router.ts';
import { searchRouter } from './search/router.ts';
import { seriesRouter } from './series/router.ts';
import { sourcesRouter } from './sources/router.ts';
import { themesRouter } from './themes/router.ts';

export const router = base.router({
  register: registerRouter,
  association: associationRouter,
  dossiers: dossiersRouter,
  sources: sourcesRouter,
  dataUses: dataUsesRouter,
  claims: claimsRouter,
  concerns: concernsRouter,
  themes: themesRouter,
  figures: figuresRouter,
  persons: personsRouter,
  consents: consentsRouter,
  rightsRequests: rightsRequestsRouter,
  authorities: authoritiesRouter,
  requests: requestsRouter,
  events: eventsRouter,
  series: seriesRouter,
  questions: questionsRouter,
  answers: answersRouter,
  communiques: communiquesRouter,
  communiqueModels: communiqueModelsRouter,
  demands: demandsRouter,
  publications: publicationsRouter,
  pressContacts: pressContactsRouter,
  pressLists: pressListsRouter,
  privacy: privacyRouter,
  documents: documentsRouter,
  retention: retentionRouter,
  papers: papersRouter,
  facts: factsRouter,
  search: searchRouter,
  journal: journalRouter,
  law: { clock: base.law.clock.handler(({ input }) => computeClock(input)) },
});
