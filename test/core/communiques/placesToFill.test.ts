// What a model left to fill is found before publishing; other brackets of a text are let alone.
import { describe, expect, it } from 'vitest';
import { findPlacesToFill, placesIn } from '../../../electron/core/communiques/placesToFill.ts';
import { failureOf } from '../../fixtures/failures.ts';
import { makePublishable, publish, which } from '../../fixtures/publishable.ts';
import { freshRegister } from '../../freshRegister.ts';

describe('a place to fill', () => {
  it.each([
    ['Le [date], [qui] annonce.', ['[date]', '[qui]']],
    ['[date] puis encore [date]', ['[date]']],
    ['Les données […] sont parties.', ['[…]']],
    ['Un fait[^S-2018-01].', []],
    ['[^n]: Une note du texte.', []],
    ['[le décret](https://exemple.fr)', []],
    ['![une école](document:1)', []],
    ['[34](vigie:inquietudes)', []],
    ['[le décret][1] et [1]: https://exemple.fr', []],
    ['- [ ] à faire\n- [x] fait', []],
    ['« Ils sont [sic] parties »', []],
    ['Un \\[crochet\\] à imprimer', []],
    ['[sur deux\nlignes]', []],
    ['', []],
  ])('in %j is %j', (text, expected) => {
    expect(placesIn(text)).toEqual(expected);
  });

  it('is told with its field and its place, and to be confirmed', () => {
    expect(findPlacesToFill({ title: '[a]', lead: 'b', body: '[c]' })).toEqual([
      { code: 'placeToFill', blocking: false, field: 'title', detail: '[a]', start: 0, end: 3 },
      { code: 'placeToFill', blocking: false, field: 'body', detail: '[c]', start: 0, end: 3 },
    ]);
  });

  it('keeps a communiqué from being published until it is read and confirmed', async () => {
    await using fresh = await freshRegister();
    const { communique } = await makePublishable(fresh.client, { lead: 'Le [date].' });
    const confirmed = ['placeToFill:lead:[date]'];
    expect(await failureOf(publish(fresh.client, communique))).toEqual({
      ...{ code: 'NOT_PUBLISHABLE', data: { findings: confirmed } },
    });
    const published = await fresh.client.communiques.publish({ ...which(communique), confirmed });
    expect(published.status).toBe('published');
  });
});
