/** The listings whose pictures show that the catalogue is arriving, and of which one is asked about. */
export const firstProducts = { state: "active", limit: 24 } as const;
