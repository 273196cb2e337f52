// What a new communiqué starts from: a blank page or one of the models, as cards one chooses among.
import type { CommuniqueModel } from '../../../electron/contract/communiqueModels.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from './ModelCards.module.css';

export interface ModelCardsProps {
  id: string;
  describedBy: string | undefined;
  models: readonly CommuniqueModel[];
  /** A model's id; '' for the blank page. */
  chosen: string;
  onChoose: (model: CommuniqueModel | null) => void;
}

/** Native radio buttons: arrows move among the cards, and a screen reader counts them. */
export function ModelCards({ id, describedBy, models, chosen, onChoose }: ModelCardsProps) {
  return (
    <>
      <div
        id={id}
        role="radiogroup"
        aria-label="Partir de"
        aria-describedby={describedBy}
        className={classes.cards}
      >
        <Card
          name={id}
          title="Page blanche"
          description="Vous écrivez tout vous-même."
          checked={chosen === ''}
          onChoose={() => onChoose(null)}
        />
        {models.map((model) => (
          <Card
            key={model.id}
            name={id}
            title={model.name}
            description={model.description}
            checked={chosen === model.id}
            onChoose={() => onChoose(model)}
          />
        ))}
      </div>
      <TextLink size="sm" to="/modeles">
        Modifier les modèles
      </TextLink>
    </>
  );
}

interface CardProps {
  /** Of the group. */
  name: string;
  title: string;
  description: string;
  checked: boolean;
  onChoose: () => void;
}

function Card({ name, title, description, checked, onChoose }: CardProps) {
  return (
    <label className={classes.card} data-checked={checked}>
      <input type="radio" name={name} className={classes.radio} checked={checked} onChange={onChoose} />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {description !== '' && <span className={classes.description}>{description}</span>}
      </span>
    </label>
  );
}
