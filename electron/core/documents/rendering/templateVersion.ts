// The version of all that gives a communiqué its form: templates, style, fixed words, typography, faces.

/**
 * Kept with each published communiqué. Raise it when a change alters the bytes of a document that could be published
 * before; a test holds the files of one fixed communiqué to the version written here.
 */
export const TEMPLATE_VERSION = 2;
