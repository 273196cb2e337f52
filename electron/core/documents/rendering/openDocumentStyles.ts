// The styles of an OpenDocument text: those LibreOffice has under the same names, so that one can go on writing with them.

const BLUE = '#1f4e79';
const GREY = '#555555';

interface Look {
  parent?: string;
  paragraph?: string;
  text?: string;
}

/** What stands in `styles.xml` for a text in that language. */
export function openStyles(language: string): string {
  const [code = 'fr', country = /^fr$/iu.test(language) ? 'FR' : 'none'] = language.split('-');
  return `<office:styles>${[
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties style:font-name="Calibri" fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="11pt" fo:language="${code.replace(/[^a-z]/giu, '')}" fo:country="${country.replace(/[^a-z]/giu, '')}"/></style:default-style>`,
    ...Object.entries(paragraphs).map(([name, look]) => style('paragraph', name, look)),
    ...Object.entries(spans).map(([name, text]) => style('text', name, { text })),
    style('graphic', 'Picture', {}),
    listStyle(
      'Bullets',
      (level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•">`,
      'bullet',
    ),
    listStyle(
      'Numbers',
      (level) =>
        `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">`,
      'number',
    ),
    '<text:notes-configuration text:note-class="footnote" style:num-format="1" text:citation-body-style-name="Raised" text:footnotes-position="page"/>',
  ].join(
    '',
  )}</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>`;
}

/** What stands in `content.xml` before the text: tables know no styles but their document's own. */
export const tableStyles =
  '<office:automatic-styles>' +
  '<style:style style:name="Table" style:family="table"><style:table-properties style:width="16.6cm" table:align="left"/></style:style>' +
  '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #999999"/></style:style>' +
  '</office:automatic-styles>';

const headingLook = (size: number): Look => ({
  parent: 'Heading',
  text: `fo:font-size="${size}pt"`,
});

const paragraphs: Readonly<Record<string, Look>> = {
  Standard: {},
  Text_20_body: { parent: 'Standard' },
  Heading: {
    parent: 'Standard',
    paragraph: 'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"',
    text: `fo:font-weight="bold" fo:color="${BLUE}"`,
  },
  Heading_20_1: headingLook(17),
  Heading_20_2: headingLook(13),
  Heading_20_3: headingLook(12),
  Heading_20_4: headingLook(11),
  Heading_20_5: headingLook(11),
  Heading_20_6: headingLook(11),
  Lead: { parent: 'Text_20_body', text: 'fo:font-weight="bold"' },
  Sender: {
    parent: 'Standard',
    paragraph: 'fo:margin-bottom="0.1cm"',
    text: `fo:font-size="9pt" fo:color="${GREY}"`,
  },
  Sender_20_name: {
    parent: 'Standard',
    paragraph: 'fo:margin-bottom="0.1cm"',
    text: `fo:font-weight="bold" fo:color="${BLUE}"`,
  },
  Kind: {
    parent: 'Standard',
    paragraph: `fo:text-align="end" fo:padding-bottom="0.1cm" fo:border-bottom="0.75pt solid ${BLUE}"`,
    text: `fo:font-weight="bold" fo:color="${BLUE}"`,
  },
  Quotations: {
    parent: 'Standard',
    paragraph: 'fo:margin-left="1cm" fo:margin-right="1cm"',
    text: 'fo:font-style="italic"',
  },
  Preformatted_20_Text: {
    parent: 'Standard',
    text: 'fo:font-family="Courier New, Liberation Mono, monospace"',
  },
  List: { parent: 'Standard', paragraph: 'fo:margin-bottom="0.1cm"' },
  Caption: { parent: 'Standard', text: `fo:font-size="9pt" fo:color="${GREY}"` },
  Footnote: { parent: 'Standard', paragraph: 'fo:margin-bottom="0cm"', text: 'fo:font-size="9pt"' },
  Table_20_Contents: { parent: 'Standard', paragraph: 'fo:margin-bottom="0cm"' },
  Table_20_Contents_20_right: { parent: 'Table_20_Contents', paragraph: 'fo:text-align="end"' },
  Table_20_Heading: { parent: 'Table_20_Contents', text: 'fo:font-weight="bold"' },
  Table_20_Heading_20_right: { parent: 'Table_20_Heading', paragraph: 'fo:text-align="end"' },
  Horizontal_20_Line: { parent: 'Standard', paragraph: 'fo:border-bottom="0.5pt solid #999999"' },
};

const spans: Readonly<Record<string, string>> = {
  Emphasis: 'fo:font-style="italic"',
  Strong_20_Emphasis: 'fo:font-weight="bold"',
  Struck: 'style:text-line-through-style="solid"',
  Source_20_Text: 'fo:font-family="Courier New, Liberation Mono, monospace"',
  Raised: 'style:text-position="super 58%"',
};

/** `_20_` in a name is a space, as LibreOffice shows it. */
function style(family: string, name: string, { parent, paragraph, text }: Look): string {
  const display = name.replaceAll('_20_', ' ');
  return (
    `<style:style style:name="${name}" style:display-name="${display}" style:family="${family}"${parent ? ` style:parent-style-name="${parent}"` : ''}>` +
    `${paragraph ? `<style:paragraph-properties ${paragraph}/>` : ''}${text ? `<style:text-properties ${text}/>` : ''}</style:style>`
  );
}

function listStyle(name: string, opening: (level: number) => string, kind: 'bullet' | 'number'): string {
  const levels = Array.from({ length: 10 }, (_, index) => {
    const left = (0.6 * (index + 1)).toFixed(1);
    return (
      `${opening(index + 1)}<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">` +
      `<style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="${left}cm" fo:text-indent="-0.6cm"/>` +
      `</style:list-level-properties></text:list-level-style-${kind}>`
    );
  });
  return `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
}
