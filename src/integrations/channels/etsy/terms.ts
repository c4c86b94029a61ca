import type { HttpClient, HttpReply } from "../../http/http-client";
import type { Channel, ChannelTerms, TermsKind } from "../port";
import { accepted, type CallApi } from "./api-call";
import { toReturnTerms, toSections, toShippingTerms } from "./terms-mapper";
import { EtsyReturnPolicies, EtsySections, EtsyShippingProfiles } from "./terms-wire";

interface TermsCall {
  operation: string;
  path: string;
  read: (http: HttpClient, reply: HttpReply) => ChannelTerms[];
}

const calls: Record<TermsKind, TermsCall> = {
  section: {
    operation: "getShopSections",
    path: "sections",
    read: (http, reply) => toSections(http.parse(reply, EtsySections).results),
  },
  shipping: {
    operation: "getShopShippingProfiles",
    path: "shipping-profiles",
    read: (http, reply) => toShippingTerms(http.parse(reply, EtsyShippingProfiles).results),
  },
  returns: {
    operation: "getShopReturnPolicies",
    path: "policies/return",
    read: (http, reply) => toReturnTerms(http.parse(reply, EtsyReturnPolicies).results),
  },
};

/** What a shop says for many of its listings at once. None of the three comes in pages. */
export function createTermsCalls(http: HttpClient, callApi: CallApi): Pick<Channel, "listTerms"> {
  return {
    async listTerms(tokens, { shopExternalId, kind, signal }) {
      const { operation, path, read } = calls[kind];
      const shop = encodeURIComponent(shopExternalId);
      const reply = await callApi(tokens, { operation, path: `shops/${shop}/${path}`, signal });
      if (reply.status === 403 || reply.status === 404) return null;
      return read(http, accepted(reply));
    },
  };
}
