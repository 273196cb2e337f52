// The records' fields by table, as the contract describes them: what tells one table's rows from another's.
import { z } from 'zod';
import { authorityShape } from '../../../contract/authorities.ts';
import { claimShape } from '../../../contract/claims.ts';
import { communiqueModelShape } from '../../../contract/communiqueModels.ts';
import { communiqueShape } from '../../../contract/communiques.ts';
import { concernShape } from '../../../contract/concerns.ts';
import { dataUseShape } from '../../../contract/dataUses.ts';
import { demandShape } from '../../../contract/demands.ts';
import { documentShape } from '../../../contract/documents.ts';
import { dossierShape } from '../../../contract/dossiers.ts';
import { consentShape, personShape } from '../../../contract/persons.ts';
import { pressContactShape, pressListShape } from '../../../contract/press.ts';
import { publicationShape } from '../../../contract/publications.ts';
import { answerShape, questionShape } from '../../../contract/questions.ts';
import type { RecordShape } from '../../../contract/records.ts';
import { eventShape, requestShape } from '../../../contract/requests.ts';
import { seriesShape } from '../../../contract/series.ts';
import { sourceShape } from '../../../contract/sources.ts';
import type { Value } from './btree.ts';

export const recordShapes: Readonly<Record<string, RecordShape>> = {
  ...{
    dossier: dossierShape,
    source: sourceShape,
    dataUse: dataUseShape,
    claim: claimShape,
    concern: concernShape,
  },
  ...{ person: personShape, consent: consentShape, authority: authorityShape, request: requestShape },
  ...{ event: eventShape, series: seriesShape, question: questionShape, answer: answerShape },
  ...{ communique: communiqueShape, communiqueModel: communiqueModelShape, demand: demandShape },
  ...{ publication: publicationShape, document: documentShape },
  ...{ pressContact: pressContactShape, pressList: pressListShape },
};

/** Whether a column of a table may hold a value, by the contract; true where the contract says nothing of it. */
export function isPlausible(table: string, column: string, value: Value): boolean {
  const field: unknown = recordShapes[table]?.fields[column];
  if (!(field instanceof z.ZodType)) return true;
  // As it is stored: booleans are 0 and 1, lists JSON text.
  const readings = [value, value === 1, ...(typeof value === 'string' ? [parsed(value)] : [])];
  return readings.some((reading) => field.safeParse(reading).success);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
