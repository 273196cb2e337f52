// Keeps the choices of a form to the dossier chosen in it.

/** The filter of a list for the form's dossier; none while no dossier is chosen. */
export function sameDossier(values: Readonly<Record<string, unknown>>): { dossierId?: string } {
  return typeof values.dossierId === 'string' ? { dossierId: values.dossierId } : {};
}
