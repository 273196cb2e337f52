// What stands around a name and tells what it is: a title, the street or the school that bears it, a plain word.
import { fold, isCapitalised, type Word } from './words.ts';

/** « Mme », « M. », « famille »: a last name follows. */
export function isTitle(written: string): boolean {
  return /^(?:m|mm|mr|mme|mmes|mlle|monsieur|madame|mesdames|messieurs|mademoiselle|famille|maitre|me|dr|docteur|docteure|pr)$/u.test(
    fold(written).replace(/\.$/u, ''),
  );
}

const AMBIGUOUS = new Set(
  `abbaye academie allemand ange anglais annee avril beau bel bergere berger blanc blanche bois bon bonne bouche boulanger bourgeois bref breton brun campagne
  carre cas champ champs chef chevalier clerc classe college comte conseil constant cour court croix dame demain depart deux dieu doux droit duc dur
  echange ecole eleve eleves enfant enfants entree etat europe famille fait federation fille fin fils fontaine force forme fort france francais gallois gentil grand grande gras gris gros guerre guide
  haut heros heure homme huit image jardin jeudi jeune joli jour juge juillet juin juste langue lettre libre lille livre loi long loup lundi lyon mai maire mairie maison maitre majeur mal marchand mars
  mardi marin meunier midi ministre mont montagne mort moulin moyen nancy nantes neuf noel noir normand nouveau ordre orleans
  page pape parc parent parents paris parole pain paysan petit petite picard pied pierre place plan point pont port potier premier prince prof public quatre rapport recteur rectorat
  renard reponse riche riviere roche roi rose rouge roux royal sage saint salle samedi savoie second seigneur seize sept serre simple soldat soleil source suisse table temps terre
  titre toulouse tour tours tribunal trois union vache val vallee ville vert vie vigne ville villes vingt voisin voix yvelines dimanche mercredi vendredi
  aout janvier fevrier septembre octobre novembre decembre hier avant apres ainsi alors aucun aussi cela cette ceux comme dans donc encore enfin entre leur leurs mais meme nous pour pourquoi
  quand selon seul sous tous tout toute toutes votre vous`.split(/\s+/u),
);

/** Whether a folded last name is a plain word, a day or a place as well: it is a name only after a title or an initial. */
export function isAmbiguousName(folded: string): boolean {
  return AMBIGUOUS.has(folded);
}

const BEARER =
  /^(?:rue|avenue|place|boulevard|allees?|impasse|chemin|quai|square|cours|faubourg|pont|residence|gymnase|stade|ecoles?|college|lycee|groupe|scolaire|maternelle|elementaire|primaire|saint|sainte|st|ste)$/u;
const LINK =
  /^(?:de|du|des|d|la|le|les|l|general|marechal|president|docteur|colonel|capitaine|abbe|professeur|saint|sainte)$/u;

/** Whether a name ends that of a street, a school or a town: « place Martin », « collège Louise Michel », « Saint-Martin ». */
export function standsInAddress(words: readonly Word[], index: number, text: string): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || !/^[\s’'‑-]{1,2}$/u.test(text.slice(word.end, next.start))) return false;
    if (BEARER.test(word.folded)) return true;
    if (!LINK.test(word.folded) && !isCapitalised(word.written)) return false;
  }
  return false;
}
