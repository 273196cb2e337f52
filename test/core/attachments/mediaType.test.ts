// What a file is, is read in its first bytes; its name never makes a picture of what is none.
import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../electron/core/documents/attachments/mediaType.ts';

describe('the kind of a file', () => {
  it.each([
    ['photo.txt', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['photo', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['a.gif', 'GIF89a', 'image/gif'],
    ['a.bin', 'RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['a.docx', '%PDF-1.4', 'application/pdf'],
    ['piege.png', '<script>', 'application/octet-stream'],
    ['piege.jpg', 'MZ\x90', 'application/octet-stream'],
    ['Tableau.XLSX', 'PK\x03\x04', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['notes.md', '# Titre', 'text/markdown'],
    ['courriel.eml', 'From: ', 'message/rfc822'],
    ['sans-extension', 'texte', 'application/octet-stream'],
    ['.txt', 'texte', 'text/plain'],
    ['court.png', '', 'application/octet-stream'],
    ['dessin.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['piege.svg', '<html>', 'application/octet-stream'],
  ])('%s that begins with %j is %s', (name, head, expected) => {
    expect(mediaTypeOf(name, Buffer.from(head, 'latin1'))).toBe(expected);
  });
});
