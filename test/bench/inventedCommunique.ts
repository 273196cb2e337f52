// An invented communiqué of one page.
const paragraphs = [
  'Depuis la rentrée, les familles de Valmarin demandent où sont hébergées les réponses de leurs enfants aux évaluations. Trois courriers sont partis ; aucune réponse ne dit encore quelle société les conserve, ni pour combien de temps.',
  'Notre association a réuni quarante-deux parents le 12 septembre. Tous posent la même question : « qui lit ces résultats, et à quelles fins ? » Le principe de l’école publique veut que la réponse soit simple et que le document existe.',
  'Nous avons donc demandé, comme la loi le permet à chacun, la copie du contrat et de ses annexes, ainsi que l’analyse d’impact. Ces documents n’ont rien de secret : ils disent seulement ce que l’on fait des données de 1 250 élèves.',
  'Des solutions publiques d’hébergement existent. Plusieurs collectivités les utilisent déjà pour 15 000 € par an, sans que rien ne sorte du service public. Il suffit de le vouloir.',
];

export const inventedBody = [
  ...paragraphs,
  '## Ce que nous savons',
  '- les réponses portent un numéro et non un nom ;\n- la correspondance est conservée à part ;\n- la durée n’est écrite nulle part.',
  '> « Nous ne refusons pas les évaluations ; nous refusons de ne pas savoir. »',
  ...paragraphs.slice(0, 2),
].join('\n\n');

export const inventedCommunique = `---
title: "Valmarin : où vont les réponses de nos enfants ?"
date: 2018-10-05
place: Valmarin
lead: "L’association de parents demande la copie du contrat d’hébergement."
association: Parents de Valmarin
phone: "03 53 01 00 00"
lang: fr
---

${inventedBody}
`;
