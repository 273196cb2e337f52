// Fills a new register with the example: a fictional association at work on the public facts of 2018.
import { join } from 'node:path';
import { fillDirectory } from '../authorities/directory.ts';
import { authorityStore } from '../authorities/store.ts';
import { claimStore } from '../claims/store.ts';
import { communiqueStore } from '../communiques/store.ts';
import { concernStore } from '../concerns/store.ts';
import { dataUseStore } from '../dataUses/store.ts';
import { demandStore } from '../demands/store.ts';
import type { Renderer } from '../documents/renderer.ts';
import { dossierStore } from '../dossiers/store.ts';
import { consentStore, personStore } from '../persons/store.ts';
import { pressContactStore, pressListStore } from '../press/store.ts';
import { publicationStore } from '../publications/store.ts';
import { answerStore } from '../questions/answerStore.ts';
import { questionStore } from '../questions/store.ts';
import type { Register } from '../register/register.ts';
import { eventStore, requestStore } from '../requests/store.ts';
import { sourceStore } from '../sources/store.ts';
import { tellStory } from './story.ts';

/** Half past ten in Paris, when the communiqué left. */
const PUBLISHED_AT = '2018-10-12T08:30:00.000Z';

/**
 * Tells the story of `resources/example` in a register that holds nothing else, as one write: all of it or nothing.
 * Throws when a file of ours does not hold what the contract asks for.
 */
export async function fillExample(
  register: Register,
  renderer: Renderer,
  resourcesDir: string,
): Promise<void> {
  await register.write(async (write) => {
    const story = tellStory(register, write, join(resourcesDir, 'example'));

    // An article appears; the association opens a dossier, and knows whom to write to.
    await fillDirectory(story.opening, resourcesDir);
    await story.recall(authorityStore);
    await story.add(authorityStore, 'authorities.json');
    await story.add(dossierStore, 'dossiers.json');

    // Parents come with their concerns; some leave their name and say what may be done with it.
    await story.add(personStore, 'persons.json');
    await story.add(consentStore, 'consents.json');
    await story.add(concernStore, 'concerns.json');

    // Letters leave; answers, proofs and silences come back.
    await story.add(requestStore, 'requests.json');
    await story.attach('documents.json');
    await story.add(eventStore, 'events.json');
    await story.add(questionStore, 'questions.json');
    await story.add(answerStore, 'answers.json');

    // What is known of the data, and who says so.
    await story.add(sourceStore, 'sources.json');
    await story.add(dataUseStore, 'dataUses.json');

    // One communiqué is published under the association's name; the next is being written.
    await story.introduce('association.json');
    await story.add(communiqueStore, 'communiques.json');
    await story.add(claimStore, 'claims.json');
    await story.add(demandStore, 'demands.json');
    await story.publish('C-2018-01', PUBLISHED_AT, renderer);

    // It goes to the press, which writes about it.
    await story.add(pressListStore, 'pressLists.json');
    await story.add(pressContactStore, 'pressContacts.json');
    await story.add(publicationStore, 'publications.json');
    await story.add(sourceStore, 'coverage.json');
  });
}
