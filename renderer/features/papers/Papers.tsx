// « Papiers et protection des données »: what parents fill in and are told, and what the association keeps of it.
import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, type Outputs } from '../../app/client.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { IssuedNotices } from './IssuedNotices.tsx';
import { PaperActions } from './PaperActions.tsx';
import { missingWords } from './paperWords.ts';

type State = Outputs['papers']['state'];

export function Papers() {
  const state = useQuery(api.papers.state.queryOptions());
  return (
    <>
      <PageHeader
        title="Papiers et protection des données"
        lead="Faits d’après la fiche de votre association et vos durées de conservation. Relisez-les avant de les donner."
        actions={
          <>
            <ButtonLink to="/conservation" variant="default">
              Durées de conservation
            </ButtonLink>
            <ButtonLink to="/menage" variant="default">
              Ménage
            </ButtonLink>
          </>
        }
      />
      {state.error ? (
        <ErrorNotice error={state.error} retry={() => void state.refetch()} />
      ) : state.data ? (
        <AllPapers state={state.data} />
      ) : (
        <Loading what="des papiers" />
      )}
    </>
  );
}

function AllPapers({ state }: { state: State }) {
  return (
    <>
      {state.missing.length > 0 && (
        <Alert color="orange" variant="outline" title="Il manque des éléments à la fiche de l’association">
          Les papiers laissent leur place entre crochets : {missingWords(state.missing)}.{' '}
          <TextLink inherit underline="always" to="/reglages">
            Les écrire dans les réglages
          </TextLink>
          .
        </Alert>
      )}
      {state.synchronisedBy !== null && (
        <Alert color="orange" variant="outline" mt="sm" title="Le registre est dans un dossier synchronisé">
          {state.synchronisedBy} en copie le contenu sur ses serveurs : une notice ne peut pas dire que rien
          n’est transféré. Déplacez le fichier du registre dans un dossier de cet ordinateur seul.
        </Alert>
      )}
      <Section title="Formulaire de recueil">
        <Text size="sm" mb="sm">
          Une page à imprimer et à remplir à la main : ce que le parent veut dire, de quoi le joindre s’il le
          veut, une case par accord, avec ses mots exacts et leur version. Le nom de l’enfant n’est pas
          demandé.
        </Text>
        <PaperActions kind="form" name="Formulaire de recueil" />
      </Section>
      <Section title="Notice d’information">
        <Text size="sm" mb="sm">
          Ce que chaque parent doit savoir avant de donner ses coordonnées (article 13 du RGPD) : à remettre
          avec le formulaire, ou à afficher en réunion. Établir une version la garde telle quelle, avec son
          numéro et sa date.
        </Text>
        <PaperActions kind="notice" name="Notice d’information" />
        <IssuedNotices state={state} />
      </Section>
      <Section title="Registre des traitements">
        <Text size="sm" mb="sm">
          La fiche que l’association doit tenir sur ce recueil (article 30 du RGPD), et montrer à la CNIL si
          elle la demande. Imprimez-la de nouveau quand vos règles changent.
        </Text>
        <PaperActions kind="register" name="Registre des traitements" />
      </Section>
    </>
  );
}
