// Warm PDF of a one-page communiqué, and of 200 letters, against Typst alone on the same template and data.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { composeCommunique, composeLetter } from '../../electron/core/documents/rendering/composition.ts';
import { parseCommunique } from '../../electron/core/documents/rendering/frontMatter.ts';
import { createPdfRenderer, templateData } from '../../electron/core/documents/rendering/pdf.ts';
import type { LetterDocument } from '../../electron/core/documents/rendering/types.ts';
import { locate } from '../../electron/core/locations.ts';
import { inventedBody, inventedCommunique } from './inventedCommunique.ts';
import { alternate, compare, median, type Row } from './rows.ts';

const LETTERS = 200;
const { resourcesDir } = locate(new URL('../../electron/cli.ts', import.meta.url).href);

export async function pdfRows(): Promise<Row[]> {
  const renderer = createPdfRenderer({ resourcesDir });
  const bare = openTypst();
  const communique = parseCommunique(inventedCommunique);
  const letters = Array.from({ length: LETTERS }, (_, index) => inventedLetter(index + 1));

  // Something changes at each turn, else the typesetter gives its last answer again.
  let turn = 0;
  const next = () => {
    turn += 1;
    return turn;
  };
  const changed = () => ({ ...communique, title: `Valmarin, essai ${next()}` });
  const one = await alternate(
    () => renderer.communique(changed()),
    () => bare('communique.typ', templateData(composeCommunique(changed()), {})),
    25,
  );
  const prepared = letters.map((letter) => templateData(composeLetter(letter), {}));
  const many = await alternate(
    async () => {
      for (const letter of letters)
        await renderer.letter({ ...letter, subject: `${letter.subject} ${next()}` });
    },
    () => {
      for (const data of prepared) bare('letter.typ', { ...data, subject: `Bare ${next()}` });
    },
    3,
  );
  return [
    compare('PDF of a one-page communiqué, warm', one, median, 1.5),
    compare(`PDF of ${LETTERS} letters`, many, median, 1.5),
  ];
}

/** Typst by itself: the template compiled with its data, as PDF/UA-1. */
export function openTypst(): (template: string, data: object) => Uint8Array {
  const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
  const workspace = join(resourcesDir, 'typst');
  const fonts = readdirSync(join(resourcesDir, 'fonts')).filter((name) => name.endsWith('.ttf'));
  const fontBlobs = fonts.map((name) => readFileSync(join(resourcesDir, 'fonts', name)));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  return (template, data) => {
    compiler.mapShadow(join(workspace, 'data.json'), Buffer.from(JSON.stringify(data)));
    const { result } = compiler.compile({ mainFilePath: join(workspace, template) });
    const pdf = compiler.pdf(result, { pdfStandard: 'ua-1' });
    compiler.evictCache(10);
    return pdf;
  };
}

function inventedLetter(number: number): LetterDocument {
  return {
    sender: {
      name: 'Parents de Valmarin',
      addressLines: ['12 rue des Tilleuls', '59999 Valmarin'],
      phone: '03 53 01 00 00',
      email: 'contact@valmarin.example',
      website: null,
      logo: null,
    },
    addresseeLines: [`École n° ${number}`, `${number} rue de l’École`, '59999 Valmarin'],
    place: 'Valmarin',
    date: '2018-10-05',
    delivery: { method: 'registeredPost', number: null },
    subject: `Demande de communication de documents n° ${number}`,
    references: [`D-2018-${number}`],
    enclosures: [],
    salutation: 'Madame, Monsieur,',
    body: inventedBody,
    closing: 'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    signature: { image: null, name: 'La présidence', capacity: 'pour l’association' },
    language: 'fr',
    images: new Map(),
  };
}
