// Makes the papers, from the identity and the rules as they stand, and issues notices.
import type { IssuedNotice, PaperFile, paperFormats, paperKinds } from '../../contract/papers.ts';
import { type CoreContext, openRegister } from '../base.ts';
import { longDate } from '../documents/rendering/labels.ts';
import type { TextPaper } from '../documents/rendering/papers.ts';
import { badInput } from '../failure.ts';
import { type PaperFacts, readFacts } from './facts.ts';
import { formMarkdown, formPaper } from './formText.ts';
import { keepNotice, readNotice, readNotices, sha256Of } from './notices.ts';
import { NOTICE_TITLE, noticeText } from './noticeText.ts';
import { REGISTER_TITLE, registerText } from './registerText.ts';

type Kind = (typeof paperKinds)[number];
type Format = (typeof paperFormats)[number];

export async function paperState(context: CoreContext) {
  const register = openRegister(context);
  const facts = await readFacts(register, context.today());
  const notices = await readNotices(register);
  const { missing, synchronisedBy } = facts;
  return { missing, notices, synchronisedBy, isCurrent: (await currentNotice(context, facts)) !== null };
}

/** Throws RENDER_FAILED naming a character no face has. */
export async function makePaper(
  context: CoreContext,
  { kind, format }: { kind: Kind; format: Format },
): Promise<PaperFile> {
  const facts = await readFacts(openRegister(context), context.today());
  if (kind === 'form') {
    const form = formPaper(facts);
    if (format === 'md') return markdownFile('formulaire', formMarkdown(form));
    return pdfFile('formulaire', await context.renderer.paper(form));
  }
  const paper = kind === 'notice' ? noticePaper(facts, null) : registerPaper(facts);
  const stem = kind === 'notice' ? 'notice-projet' : 'registre-des-traitements';
  if (format === 'md') return markdownFile(stem, markdownOf(paper));
  return pdfFile(stem, await context.renderer.paper(paper));
}

/** Throws BAD_INPUT where the identity lacks something; CONFLICT where another was issued meanwhile. */
export async function issueNotice(context: CoreContext): Promise<IssuedNotice> {
  const register = openRegister(context);
  const issuedOn = context.today();
  const facts = await readFacts(register, issuedOn);
  const [lacking] = facts.missing;
  if (lacking !== undefined) throw badInput('missing', 'REQUIRED', lacking);
  if (facts.synchronisedBy !== null) throw badInput('synchronisedBy', 'SYNCHRONISED', facts.synchronisedBy);
  const current = await currentNotice(context, facts);
  if (current !== null) return current;
  const number = (facts.notice?.number ?? 0) + 1;
  const paper = noticePaper(facts, { number, issuedOn });
  const pdf = await context.renderer.paper(paper);
  return keepNotice(register, { number, issuedOn, markdown: markdownOf(paper), pdf });
}

export async function issuedNotice(
  context: CoreContext,
  { number, format }: { number: number; format: Format },
): Promise<PaperFile> {
  const { markdown, pdf } = await readNotice(openRegister(context), number);
  const stem = `notice-version-${number}`;
  return format === 'md' ? markdownFile(stem, markdown) : pdfFile(stem, pdf);
}

/** The last notice issued, where it says what one issued now would. */
async function currentNotice(context: CoreContext, facts: PaperFacts): Promise<IssuedNotice | null> {
  const { notice } = facts;
  if (notice === null) return null;
  const { markdown } = await readNotice(openRegister(context), notice.number);
  return markdown === markdownOf(noticePaper(facts, notice)) ? notice : null;
}

function noticePaper(
  facts: PaperFacts,
  version: Pick<IssuedNotice, 'number' | 'issuedOn'> | null,
): TextPaper {
  return {
    kind: 'text',
    title: NOTICE_TITLE,
    subtitle: version === null ? 'Projet' : `Version ${version.number}, ${longDate(version.issuedOn)}`,
    author: facts.association.name,
    date: version?.issuedOn ?? null,
    markdown: noticeText(facts),
  };
}

function registerPaper(facts: PaperFacts): TextPaper {
  return {
    kind: 'text',
    title: REGISTER_TITLE,
    subtitle: `À jour au ${longDate(facts.today)}`,
    author: facts.association.name,
    date: facts.today,
    markdown: registerText(facts),
  };
}

function markdownOf({ title, subtitle, markdown }: TextPaper): string {
  return `# ${title}\n\n*${subtitle}*\n\n${markdown}\n`;
}

function markdownFile(stem: string, text: string): PaperFile {
  return file(`${stem}.md`, 'text/markdown; charset=utf-8', new TextEncoder().encode(text));
}

function pdfFile(stem: string, bytes: Uint8Array): PaperFile {
  return file(`${stem}.pdf`, 'application/pdf', bytes);
}

function file(name: string, mediaType: string, bytes: Uint8Array): PaperFile {
  const content = Buffer.from(bytes).toString('base64');
  return { name, mediaType, size: bytes.length, sha256: sha256Of(bytes), content };
}
