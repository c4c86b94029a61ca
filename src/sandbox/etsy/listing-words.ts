import { z } from "zod";
import { refused } from "./refusals";

/** What Etsy's document refuses in a text, by its own patterns. */
const notInTitles = /[^\p{L}\p{Nd}\p{P}\p{Sm}\p{Zs}™©®]/u;
const notInTags = /[^\p{L}\p{Nd}\p{Zs}\-'™©®]/u;
const notInMaterials = /[^\p{L}\p{Nd}\p{Zs}]/u;
const onceInTitles = ["%", ":", "&", "+"];

/** 400 in Etsy's words. */
export const problemWith = (problem: string, path: string) =>
  refused(400, `There was a problem with /${path.split(".")[0]} : ${problem}`);

const lengthOf = (text: string) => [...text].length;

export const Title = z
  .string()
  .refine((text) => text.trim() !== "", "cannot be empty")
  .refine((text) => lengthOf(text) <= 140, "must be at most 140 characters long")
  .refine((text) => !notInTitles.test(text), "contains invalid characters")
  .refine(
    (text) => onceInTitles.every((char) => text.split(char).length <= 2),
    "can use the characters % : & and + only once each",
  );

export const Description = z.string().refine((text) => text.trim() !== "", "cannot be empty");

const listOf = (refusedChars: RegExp) =>
  z
    .array(z.string())
    .transform((words) => words.map((word) => word.trim()).filter((word) => word !== ""))
    .refine((words) => words.length <= 13, "can have at most 13 entries")
    .refine((words) => !words.some((word) => refusedChars.test(word)), "contains invalid characters");

export const Tags = listOf(notInTags)
  .refine((tags) => tags.every((tag) => lengthOf(tag) <= 20), "each must be at most 20 characters long")
  .refine(
    (tags) => new Set(tags.map((tag) => tag.toLowerCase())).size === tags.length,
    "You may not have duplicate tags.",
  );

export const Materials = listOf(notInMaterials);
