// Whether what is shown is a part of a page (a section, a tab): the page's own main action then stays the only one.
import { createContext } from 'react';

export const PartOfPage = createContext(false);
