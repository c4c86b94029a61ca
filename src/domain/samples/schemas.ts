import { RegisterSeller } from "../sellers/schemas";

/** What a visitor's browser says of itself; a sample shop asks for nothing. */
export const OpenSampleShop = RegisterSeller.pick({ locale: true, timeZone: true });
