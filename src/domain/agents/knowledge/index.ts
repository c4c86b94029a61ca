export { amountsIn } from "./amounts-in";
export { currentKnowledge } from "./current-knowledge";
export { listKnowledge } from "./list-knowledge";
export { approveProposal, proposeKnowledge } from "./propose-knowledge";
export { dismissProposal, removeKnowledge, restoreKnowledge } from "./remove-knowledge";
export { saveKnowledge } from "./save-knowledge";
export { type KnowledgeText, searchKnowledge, type TrialKnowledge } from "./search-knowledge";
export { listShopTexts, type ShopTermsText } from "./shop-terms";
