// The command line: one word, then its arguments. Each command is loaded when it is asked for.
import { enableCompileCache } from 'node:module';
import { failed, UsageError } from './cli/output.ts';

// Node keeps the compiled form of what is loaded from here on in the system's temporary folder: programs, no user's text.
enableCompileCache();

const USAGE = `Vigie, en ligne de commande :
  vigie init FICHIER [--example]                         crée un registre (avec l’exemple)
  vigie check FICHIER                                    vérifie un registre
  vigie backup FICHIER [--to COPIE.vigie]                sauvegarde un registre, copie vérifiée
  vigie restore FICHIER SAUVEGARDE                       y revient, après une copie de l’état présent
  vigie salvage FICHIER [--to NOUVEAU.vigie]             lit tout ce qui est lisible d’un registre abîmé
  vigie export-all FICHIER --to DOSSIER                  tout le registre, en formats ouverts
  vigie import-all EXPORT --to REGISTRE.vigie            refait un registre d’un export complet
  vigie render COMMUNIQUE.md --to DOSSIER [--formats md,html,fragment,txt,pdf]
  vigie export FICHIER communique|request RÉF --to DOSSIER [--formats …]
  vigie call FICHIER PROCÉDURE [JSON]                    appelle une procédure (FICHIER « - » : aucun registre)
  vigie procedures [PRÉFIXE]                             liste les procédures et leurs entrées
  vigie search FICHIER MOTS                              cherche dans un registre
  vigie due FICHIER [--on AAAA-MM-JJ]                    ce qu’il y a à faire
Un registre chiffré s’ouvre avec VIGIE_PASSPHRASE (ou VIGIE_PASSPHRASE_FD, un descripteur), ou la phrase est demandée.
Option commune : --json, pour des machines. Code de sortie : 0, ou 1 avec l’erreur sur la sortie d’erreur.
`;

type Command = (args: string[]) => Promise<void>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./cli/registers.ts')).init,
  check: async () => (await import('./cli/registers.ts')).check,
  backup: async () => (await import('./cli/safety.ts')).backUp,
  restore: async () => (await import('./cli/safety.ts')).restore,
  salvage: async () => (await import('./cli/safety.ts')).salvage,
  'export-all': async () => (await import('./cli/safety.ts')).exportAll,
  'import-all': async () => (await import('./cli/safety.ts')).importAll,
  render: async () => (await import('./cli/render.ts')).render,
  export: async () => (await import('./cli/export.ts')).exportDocument,
  call: async () => (await import('./cli/call.ts')).call,
  procedures: async () => (await import('./cli/call.ts')).procedures,
  search: async () => (await import('./cli/find.ts')).search,
  due: async () => (await import('./cli/find.ts')).due,
};

const [name = '', ...args] = process.argv.slice(2);
if (['', 'help', '--help', '-h'].includes(name)) {
  process.stdout.write(USAGE);
} else {
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new UsageError(`commande inconnue : ${name}\n\n${USAGE}`);
    await (await load())(args);
  } catch (error) {
    failed(error, args.includes('--json'));
  }
}
