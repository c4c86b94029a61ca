/** Messages that are read at once. */
export const THREAD_PAGE = 60;

/** What a thread's query asks for; the same in the browser and on the server. */
export const threadInput = (conversationId: string) => ({ conversationId, limit: THREAD_PAGE });
