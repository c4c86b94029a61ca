import {
  changeEmail,
  changePassword,
  endOtherSessions,
  endSession,
  getSeller,
  listSessions,
  takeRate,
  updateProfile,
} from "@/domain/sellers";
import { ChangeEmail, ChangePassword, SessionId, UpdateProfile } from "@/domain/sellers/schemas";
import type { RequestCtx } from "../context";
import { router, sellerProcedure } from "../trpc";

/** Guessing the password from an open page must be as slow as guessing it at the door. */
const passwordProcedure = sellerProcedure.use(async ({ ctx, next }) => {
  const { authPerMinute: limit } = ctx.settings.rateLimits;
  await takeRate(ctx, { key: `password:${ctx.sellerId}`, limit, exact: true });
  return next();
});

const sessionOf = (ctx: Pick<RequestCtx, "session">) => ctx.session?.id ?? null;

export const sellersRouter = router({
  /** Who is signed in. */
  me: sellerProcedure.query(({ ctx }) => getSeller(ctx)),

  updateProfile: sellerProcedure.input(UpdateProfile).mutation(({ ctx, input }) => updateProfile(ctx, input)),

  changePassword: passwordProcedure
    .input(ChangePassword)
    .mutation(({ ctx, input }) => changePassword(ctx, { ...input, keepSessionId: sessionOf(ctx) })),

  changeEmail: passwordProcedure
    .input(ChangeEmail)
    .mutation(({ ctx, input }) => changeEmail(ctx, { ...input, keepSessionId: sessionOf(ctx) })),

  /** Where the account is signed in. */
  sessions: sellerProcedure.query(({ ctx }) => listSessions(ctx, { currentSessionId: sessionOf(ctx) })),

  endSession: sellerProcedure
    .input(SessionId)
    .mutation(({ ctx, input }) => endSession(ctx, { ...input, currentSessionId: sessionOf(ctx) })),

  endOtherSessions: sellerProcedure.mutation(({ ctx }) =>
    endOtherSessions(ctx, { currentSessionId: sessionOf(ctx) }),
  ),
});
