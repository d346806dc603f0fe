/** Name of the connection that the side panel holds to the page it stands beside. */
export const PANEL_PORT = 'panel';

/** Name of the connection that a surface holds to a page while it outlines something there. */
export const OUTLINE_PORT = 'outline';
