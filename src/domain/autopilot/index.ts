export { approveProposal } from "./approve-proposal";
export { expireProposal } from "./expire-proposal";
export { countProposals, listProposals, type ProposalLine } from "./list-proposals";
export { proposeAction } from "./propose-action";
export { rejectProposal } from "./reject-proposal";
export { undoProposal } from "./undo-proposal";
