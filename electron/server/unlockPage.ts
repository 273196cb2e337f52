// What a browser without the key sees.
import { STYLE_NONCE } from '../contract/securityHeaders.ts';

export const unlockPage = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vigie — accès fermé</title>
<style nonce="${STYLE_NONCE}">
:root { color-scheme: light dark; }
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; }
</style>
</head>
<body>
<main>
<h1>Cette page est fermée à clé</h1>
<p>Vos données sont en sûreté. Vigie ne s’ouvre que par l’adresse complète affichée à son démarrage, celle qui se termine par
«&nbsp;token=…&nbsp;»&nbsp;; elle ne sert qu’une fois.</p>
<p>Fermez Vigie, relancez-la, puis ouvrez la nouvelle adresse.</p>
</main>
</body>
</html>
`;
