// What leaves Vigie: a web or mail address, once the user has seen what it is.
import type { MessageBoxOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { confirmation, externalAddress, externalOpener } from '../../electron/shell/externalLinks.ts';

describe('an address', () => {
  it.each([
    ['https://exemple.fr/page?x=1', 'https://exemple.fr/page?x=1', 'exemple.fr'],
    ['HTTP://Exemple.FR', 'http://exemple.fr/', 'exemple.fr'],
    ['https://exemple.fr:8443/', 'https://exemple.fr:8443/', 'exemple.fr:8443'],
    ['mailto:bureau@exemple.fr', 'mailto:bureau@exemple.fr', 'bureau@exemple.fr'],
    [
      'mailto:a@exemple.fr,b@exemple.fr?subject=Demande&body=Bonjour',
      'mailto:a@exemple.fr,b@exemple.fr?subject=Demande&body=Bonjour',
      'a@exemple.fr,b@exemple.fr',
    ],
    [
      'mailto:a@exemple.fr?subject=x&attach=/etc/passwd&Attachment=y',
      'mailto:a@exemple.fr?subject=x',
      'a@exemple.fr',
    ],
  ])('%s is opened as %s and shown as %s', (text, url, destination) => {
    expect(externalAddress(text)).toMatchObject({ url, destination, warnings: [] });
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'vigie://app/',
    'data:text/html,<script>1</script>',
    'blob:https://exemple.fr/1',
    'smb://serveur/partage',
    'ms-msdt:/id',
    'tel:0102030405',
    'ssh://exemple.fr',
    'view-source:https://exemple.fr',
    ' ',
    'exemple.fr',
    '//exemple.fr',
    'mailto:',
    'mailto:?attach=/etc/passwd',
  ])('%s is never opened', (text) => {
    expect(externalAddress(text)).toBeNull();
  });

  it('is never opened when it is longer than any honest one', () => {
    expect(externalAddress(`https://exemple.fr/${'a'.repeat(8000)}`)).toBeNull();
  });

  it('says which site is opened when a name comes before « @ »', () => {
    const address = externalAddress('https://www.education.gouv.fr@exemple.fr/');
    expect(address?.destination).toBe('exemple.fr');
    expect(address?.warnings).toEqual([
      'Ce qui précède « @ » dans cette adresse n’est pas le nom du site : le site ouvert est exemple.fr.',
    ]);
  });

  it('shows letters that imitate others for what they are', () => {
    // The first letter is a Cyrillic « е ».
    const address = externalAddress('https://еducation.exemple.fr/');
    expect(address?.destination).toBe('xn--ducation-b8g.exemple.fr');
    expect(address?.warnings.join()).toContain('lettres spéciales');
  });

  it('shows no character that would turn the text around', () => {
    expect(externalAddress('mailto:a%E2%80%AErf.elpmexe@b.fr')?.destination).toBe('a rf.elpmexe@b.fr');
  });
});

describe('the question', () => {
  it('names the address in full, and agreeing is the default', () => {
    const question = questionFor('https://exemple.fr/dossier');
    expect(question.message).toBe('Ouvrir exemple.fr dans votre navigateur ?');
    expect(question.detail).toContain('Adresse complète : https://exemple.fr/dossier');
    expect(question).toMatchObject({ buttons: ['Ouvrir', 'Annuler'], defaultId: 0, cancelId: 1 });
  });

  it('makes « Annuler » the default when something could deceive', () => {
    expect(questionFor('https://banque@exemple.fr/')).toMatchObject({ type: 'warning', defaultId: 1 });
  });

  it('cuts an endless address', () => {
    expect(questionFor(`https://exemple.fr/${'a'.repeat(2000)}`).detail?.length).toBeLessThan(600);
  });
});

describe('opening', () => {
  it.each([
    ['https://exemple.fr/', 0, true, ['https://exemple.fr/']],
    ['https://exemple.fr/', 1, false, []],
    ['file:///etc/passwd', 0, false, []],
    [42, 0, false, []],
    [{ toString: () => 'https://exemple.fr' }, 0, false, []],
  ])('%s with answer %s: %s', async (text, response, expected, urls) => {
    const opened: string[] = [];
    const open = externalOpener({
      ask: async () => ({ response }),
      open: async (url) => void opened.push(url),
    });
    expect(await open(text)).toBe(expected);
    expect(opened).toEqual(urls);
  });

  it('asks one question at a time', async () => {
    const asked = Promise.withResolvers<{ response: number }>();
    let questions = 0;
    const open = externalOpener({
      ask: () => {
        questions += 1;
        return asked.promise;
      },
      open: async () => {},
    });
    const first = open('https://exemple.fr/1');
    expect(await open('https://exemple.fr/2')).toBe(false);
    asked.resolve({ response: 0 });
    expect(await first).toBe(true);
    expect(questions).toBe(1);
    expect(await open('https://exemple.fr/3')).toBe(true);
  });

  it('can ask again after the system refused an address', async () => {
    const open = externalOpener({
      ask: async () => ({ response: 0 }),
      open: async () => {
        throw new Error('no program');
      },
    });
    await expect(open('mailto:a@exemple.fr')).rejects.toThrow('no program');
    await expect(open('mailto:a@exemple.fr')).rejects.toThrow('no program');
  });
});

function questionFor(text: string): MessageBoxOptions {
  const address = externalAddress(text);
  if (address === null) throw new Error(`not an address: ${text}`);
  return confirmation(address);
}
