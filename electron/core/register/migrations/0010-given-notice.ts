// Which version of the information notice was given with a consent.
import type { Migration } from '../migrate.ts';

export const givenNotice: Migration = {
  version: 10,
  name: 'given-notice',
  up: (database) => {
    database.exec('ALTER TABLE consent ADD COLUMN noticeNumber INTEGER REFERENCES notice(number)');
  },
};
