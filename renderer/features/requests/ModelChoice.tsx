// What one wants to obtain, in plain words, and the letters that ask for it.
import { Text } from '@mantine/core';
import type { LetterModel } from '../../../electron/contract/requests.ts';
import { WithTerms } from '../../ui/WithTerms.tsx';
import { blankId, inOrder } from './letterStarts.ts';
import classes from './ModelChoice.module.css';
import { type Purpose, purposeOrder, purposes } from './purposes.ts';

export interface ModelChoiceProps {
  models: readonly LetterModel[];
  /** What is not offered here. */
  except?: readonly Purpose[];
  /** With a model's id, or the name of a blank letter. */
  onChoose: (id: string) => void;
}

export function ModelChoice({ models, except = [], onChoose }: ModelChoiceProps) {
  return (
    <div className={classes.purposes}>
      {purposeOrder
        .filter((purpose) => !except.includes(purpose))
        .map((purpose) => {
          const { title, who, what, clock } = purposes[purpose];
          const letters = inOrder(models.filter((model) => model.purpose === purpose));
          return (
            <section key={purpose} className={classes.purpose} aria-labelledby={`purpose-${purpose}`}>
              <h2 id={`purpose-${purpose}`} className={classes.title}>
                {title}
              </h2>
              <dl className={classes.facts}>
                <dt>Quoi</dt>
                <dd>
                  <WithTerms>{what}</WithTerms>
                </dd>
                <dt>Qui</dt>
                <dd>{who}</dd>
                <dt>Délai</dt>
                <dd>
                  <WithTerms>{clock}</WithTerms>
                </dd>
              </dl>
              <ul className={classes.letters}>
                {letters.map(({ id, title: letter }) => (
                  <Letter key={id} onChoose={() => onChoose(id)} title={letter} />
                ))}
                <Letter onChoose={() => onChoose(blankId(purpose))} title="Lettre vierge" />
              </ul>
            </section>
          );
        })}
      <Text size="xs" c="dimmed">
        Une même lettre ne mélange pas des documents et les droits d’une personne : faites-en deux.
      </Text>
    </div>
  );
}

function Letter({ title, onChoose }: { title: string; onChoose: () => void }) {
  return (
    <li>
      <button type="button" className={classes.letter} onClick={onChoose}>
        {title}
      </button>
    </li>
  );
}
