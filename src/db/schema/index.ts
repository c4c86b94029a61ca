export * from "./agents";
export * from "./catalogue";
export * from "./channels";
export * from "./messaging";
export * from "./orders";
export * from "./publishing";
export * from "./sellers";
