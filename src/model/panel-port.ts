/** Name of the connection that the side panel holds to the page it stands beside. */
export const PANEL_PORT = 'panel';
