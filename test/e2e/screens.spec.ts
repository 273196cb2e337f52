// Every screen opens, is named, and axe finds nothing on it, in light and in dark.
import { expect, expectAccessible, goTo, test } from './vigie.ts';

const SCREENS: readonly (readonly [path: string, heading: RegExp])[] = [
  ['/', /./],
  ['/bienvenue', /Quatre questions/],
  ['/dossiers', /Dossiers/],
  ['/communiques', /Communiqués/],
  ['/demandes', /Demandes/],
  ['/series', /Séries/],
  ['/series/nouveau', /plusieurs organismes/],
  ['/inquietudes', /Inquiétudes/],
  ['/inquietudes/chiffres', /Chiffres des inquiétudes/],
  ['/inquietudes/themes', /Thèmes des inquiétudes/],
  ['/inquietudes/semblables', /se ressemblent/],
  ['/personnes', /Personnes/],
  ['/personnes/effacement', /Compte rendu/],
  ['/consentements', /Formulations/],
  ['/droits', /Demandes des personnes/],
  ['/droits/nouveau', /Nouvelle demande/],
  ['/organismes', /Organismes/],
  ['/organismes/importer', /Importer des organismes/],
  ['/organismes/doublons', /Doublons possibles/],
  ['/sources', /Sources/],
  ['/usages', /Usages/],
  ['/modeles', /Modèles de communiqué/],
  ['/modeles/nouveau', /modèle/i],
  ['/affirmations', /Affirmations/],
  ['/revendications', /Revendications/],
  ['/diffusions', /Diffusions/],
  ['/presse', /Presse/],
  ['/presse/nouveau', /Nouveau contact/],
  ['/presse/importer', /Importer des contacts/],
  ['/listes-presse', /Listes de presse/],
  ['/pieces', /Pièces/],
  ['/recherche?mots=donnees', /Recherche/],
  ['/corbeille', /Corbeille/],
  ['/menage', /Ménage/],
  ['/papiers', /Papiers et protection/],
  ['/conservation', /Durées de conservation/],
  ['/journal', /Journal/],
  ['/aide', /Commencer/],
  ['/aide/demandes', /Les demandes/],
  ['/aide/mots', /Les mots/],
  ['/reglages', /Réglages/],
  ['/composants', /Composants et licences/],
  ['/sauvegardes', /Sauvegardes/],
  ['/dossiers/nouveau', /dossier/i],
  ['/communiques/nouveau', /communiqué/i],
  ['/demandes/nouveau', /Nouvelle demande/i],
  ['/inquietudes/nouveau', /inquiétude/i],
];

const half = Math.ceil(SCREENS.length / 2);

// Two tests, so that two workers share them.
for (const [name, screens] of [
  ['one half', SCREENS.slice(0, half)],
  ['the other half', SCREENS.slice(half)],
] as const) {
  test(`every screen has a heading and nothing for axe to find: ${name}`, async ({ page }) => {
    test.setTimeout(180_000);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const [path, heading] of screens) {
      await test.step(path, async () => {
        await goTo(page, path);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy', 'true');
        await expectAccessible(page);
      });
    }
  });
}
