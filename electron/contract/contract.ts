// The contract: the only way between an interface (window, browser, command line) and the core.
import { association } from './association.ts';
import { authorities } from './authorities.ts';
import { claims } from './claims.ts';
import { communiqueModels } from './communiqueModels.ts';
import { communiques } from './communiques.ts';
import { concerns } from './concerns.ts';
import { dataUses } from './dataUses.ts';
import { demands } from './demands.ts';
import { directories } from './directories.ts';
import { documents } from './documents.ts';
import { dossiers } from './dossiers.ts';
import { facts } from './facts.ts';
import { figures } from './figures.ts';
import { law } from './law.ts';
import { papers } from './papers.ts';
import { consents, persons } from './persons.ts';
import { pressContacts, pressLists } from './press.ts';
import { privacy } from './privacy.ts';
import { publications } from './publications.ts';
import { answers, questions } from './questions.ts';
import { register } from './register.ts';
import { events, requests } from './requests.ts';
import { retention } from './retention.ts';
import { rightsRequests } from './rights.ts';
import { journal, search } from './search.ts';
import { series } from './series.ts';
import { sources } from './sources.ts';
import { themes } from './themes.ts';

export const contract = {
  register,
  association,
  dossiers,
  sources,
  dataUses,
  claims,
  concerns,
  themes,
  figures,
  persons,
  consents,
  rightsRequests,
  authorities: { ...authorities, ...directories },
  requests,
  events,
  series,
  questions,
  answers,
  communiques,
  communiqueModels,
  demands,
  publications,
  pressContacts,
  pressLists,
  privacy,
  documents,
  retention,
  papers,
  facts,
  search,
  journal,
  law,
};
export type Contract = typeof contract;
