// The table of contents of the interface: every page with its address.
import type { ComponentType } from 'react';

export interface PageRoute {
  path: string;
  load: () => Promise<ComponentType>;
}

/** Each page is a chunk of its own, loaded when it is first gone to. */
export const pages: readonly PageRoute[] = [
  page('/', () => import('../features/home/Home.tsx'), 'Home'),

  page('/bienvenue', () => import('../features/start/Welcome.tsx'), 'Welcome'),
  page('/a-faire', () => import('../features/home/DueSheet.tsx'), 'DueSheet'),

  page('/dossiers', () => import('../features/dossiers/DossiersList.tsx'), 'DossiersList'),
  page('/dossiers/nouveau', () => import('../features/dossiers/DossierNew.tsx'), 'DossierNew'),
  page('/dossiers/$id', () => import('../features/dossiers/DossierPage.tsx'), 'DossierPage'),

  page('/usages', () => import('../features/dataUses/DataUsesList.tsx'), 'DataUsesList'),
  page('/usages/nouveau', () => import('../features/dataUses/DataUseNew.tsx'), 'DataUseNew'),
  page('/usages/$id', () => import('../features/dataUses/DataUsePage.tsx'), 'DataUsePage'),

  page('/sources', () => import('../features/sources/SourcesList.tsx'), 'SourcesList'),
  page('/sources/nouveau', () => import('../features/sources/SourceNew.tsx'), 'SourceNew'),
  page('/sources/$id', () => import('../features/sources/SourcePage.tsx'), 'SourcePage'),

  page('/inquietudes', () => import('../features/concerns/ConcernsList.tsx'), 'ConcernsList'),
  page('/inquietudes/nouveau', () => import('../features/concerns/ConcernNew.tsx'), 'ConcernNew'),
  page('/inquietudes/saisir', () => import('../features/concerns/ConcernEntry.tsx'), 'ConcernEntry'),
  page('/inquietudes/importer', () => import('../features/concerns/ConcernImport.tsx'), 'ConcernImport'),
  page('/inquietudes/chiffres', () => import('../features/concerns/ConcernCharts.tsx'), 'ConcernCharts'),
  page('/inquietudes/themes', () => import('../features/concerns/ConcernThemes.tsx'), 'ConcernThemes'),
  page(
    '/inquietudes/semblables',
    () => import('../features/concerns/SimilarConcerns.tsx'),
    'SimilarConcerns',
  ),
  page('/inquietudes/$id', () => import('../features/concerns/ConcernPage.tsx'), 'ConcernPage'),

  page('/personnes', () => import('../features/persons/PersonsList.tsx'), 'PersonsList'),
  page('/personnes/nouveau', () => import('../features/persons/PersonNew.tsx'), 'PersonNew'),
  page(
    '/personnes/effacement',
    () => import('../features/persons/ErasureReportPage.tsx'),
    'ErasureReportPage',
  ),
  page('/personnes/$id', () => import('../features/persons/PersonPage.tsx'), 'PersonPage'),
  page('/consentements', () => import('../features/persons/WordingsPage.tsx'), 'WordingsPage'),
  page('/consentements/$id', () => import('./ParentRedirect.tsx'), 'ConsentRedirect'),

  page('/droits', () => import('../features/rights/RightsList.tsx'), 'RightsList'),
  page('/droits/nouveau', () => import('../features/rights/RightsNew.tsx'), 'RightsNew'),
  page('/droits/$id', () => import('../features/rights/RightsPage.tsx'), 'RightsPage'),

  page('/organismes', () => import('../features/authorities/AuthoritiesList.tsx'), 'AuthoritiesList'),
  page('/organismes/nouveau', () => import('../features/authorities/AuthorityNew.tsx'), 'AuthorityNew'),
  page(
    '/organismes/importer',
    () => import('../features/authorities/AuthorityImport.tsx'),
    'AuthorityImport',
  ),
  page(
    '/organismes/doublons',
    () => import('../features/authorities/AuthorityDuplicates.tsx'),
    'AuthorityDuplicates',
  ),
  page('/organismes/$id', () => import('../features/authorities/AuthorityPage.tsx'), 'AuthorityPage'),

  page('/demandes', () => import('../features/requests/RequestsList.tsx'), 'RequestsList'),
  page('/demandes/nouveau', () => import('../features/requests/RequestNew.tsx'), 'RequestNew'),
  page('/demandes/$id', () => import('../features/requests/RequestPage.tsx'), 'RequestPage'),
  page('/series', () => import('../features/series/SeriesList.tsx'), 'SeriesList'),
  page('/series/nouveau', () => import('../features/series/SeriesNew.tsx'), 'SeriesNew'),
  page('/series/$id', () => import('../features/series/SeriesPage.tsx'), 'SeriesPage'),
  page('/evenements/$id', () => import('./ParentRedirect.tsx'), 'EventRedirect'),

  page('/questions/$id', () => import('./ParentRedirect.tsx'), 'QuestionRedirect'),
  page('/reponses/$id', () => import('./ParentRedirect.tsx'), 'AnswerRedirect'),

  page('/communiques', () => import('../features/communiques/CommuniquesList.tsx'), 'CommuniquesList'),
  page('/communiques/nouveau', () => import('../features/communiques/CommuniqueNew.tsx'), 'CommuniqueNew'),
  page(
    '/communiques/$id/comparer',
    () => import('../features/communiques/CompareVersions.tsx'),
    'CompareVersions',
  ),
  page('/communiques/$id', () => import('../features/communiques/CommuniquePage.tsx'), 'CommuniquePage'),

  page('/modeles', () => import('../features/communiqueModels/ModelsList.tsx'), 'ModelsList'),
  page('/modeles/nouveau', () => import('../features/communiqueModels/ModelNew.tsx'), 'ModelNew'),
  page('/modeles/$id', () => import('../features/communiqueModels/ModelPage.tsx'), 'ModelPage'),

  page('/affirmations', () => import('../features/claims/ClaimsList.tsx'), 'ClaimsList'),
  page('/affirmations/nouveau', () => import('../features/claims/ClaimNew.tsx'), 'ClaimNew'),
  page('/affirmations/$id', () => import('../features/claims/ClaimPage.tsx'), 'ClaimPage'),

  page('/revendications', () => import('../features/demands/DemandsList.tsx'), 'DemandsList'),
  page('/revendications/nouveau', () => import('../features/demands/DemandNew.tsx'), 'DemandNew'),
  page('/revendications/$id', () => import('../features/demands/DemandPage.tsx'), 'DemandPage'),

  page('/diffusions', () => import('../features/publications/PublicationsList.tsx'), 'PublicationsList'),
  page('/diffusions/nouveau', () => import('../features/publications/PublicationNew.tsx'), 'PublicationNew'),
  page('/diffusions/$id', () => import('../features/publications/PublicationPage.tsx'), 'PublicationPage'),

  page('/presse', () => import('../features/press/PressContacts.tsx'), 'PressContacts'),
  page('/presse/nouveau', () => import('../features/press/PressContactNew.tsx'), 'PressContactNew'),
  page('/presse/importer', () => import('../features/press/PressImport.tsx'), 'PressImport'),
  page('/presse/$id', () => import('../features/press/PressContactPage.tsx'), 'PressContactPage'),
  page('/listes-presse', () => import('../features/press/PressLists.tsx'), 'PressLists'),
  page('/listes-presse/nouveau', () => import('../features/press/PressListNew.tsx'), 'PressListNew'),
  page('/listes-presse/$id', () => import('../features/press/PressListPage.tsx'), 'PressListPage'),

  page('/pieces', () => import('../features/documents/DocumentsList.tsx'), 'DocumentsList'),
  page('/pieces/$id', () => import('../features/documents/DocumentPage.tsx'), 'DocumentPage'),

  page('/menage', () => import('../features/retention/Cleaning.tsx'), 'Cleaning'),
  page('/conservation', () => import('../features/retention/RetentionPolicies.tsx'), 'RetentionPolicies'),

  page('/papiers', () => import('../features/papers/Papers.tsx'), 'Papers'),

  page('/recherche', () => import('../features/search/SearchPage.tsx'), 'SearchPage'),
  page('/corbeille', () => import('../features/bin/Bin.tsx'), 'Bin'),
  page('/journal', () => import('../features/journal/Journal.tsx'), 'Journal'),
  page('/aide', () => import('../features/help/HelpPage.tsx'), 'HelpPage'),
  page('/aide/$id', () => import('../features/help/HelpPage.tsx'), 'HelpPage'),
  page('/sauvegardes', () => import('../features/backUps/BackUps.tsx'), 'BackUps'),
  page('/reglages', () => import('../features/settings/Settings.tsx'), 'Settings'),
  page('/composants', () => import('../features/settings/Components.tsx'), 'Components'),
];

/** The page of an address (what follows the `#`, with or without its query); undefined for an address of none. */
export function pageAt(address: string): PageRoute | undefined {
  const segments = (address.split('?')[0] || '/').split('/');
  return (
    pages.find(({ path }) => path === segments.join('/')) ??
    pages.find(({ path }) => matches(path.split('/'), segments))
  );
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part.startsWith('$') || part === segments[index])
  );
}

function page<Name extends string>(
  path: string,
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): PageRoute {
  return { path, load: async () => (await load())[name] };
}
