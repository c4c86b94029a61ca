export { amountsIn } from "./amounts-in";
export { currentKnowledge } from "./current-knowledge";
export { type Citation, citationsOf, listCitations } from "./list-citations";
export { getKnowledge, listKnowledge } from "./list-knowledge";
export { approveProposal, proposeKnowledge } from "./propose-knowledge";
export { dismissProposal, removeKnowledge, restoreKnowledge } from "./remove-knowledge";
export { saveKnowledge } from "./save-knowledge";
export { type KnowledgeText, searchKnowledge, type TrialKnowledge } from "./search-knowledge";
export { listShopTexts, type ShopTermsText } from "./shop-terms";
