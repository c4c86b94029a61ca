import type { Phrasebook } from "../phrasebook";
import { englishTones } from "./en-tones";
import { serviceCues } from "./service-cues";
import { servicePhrases } from "./service-phrases";

export const english: Phrasebook = {
  code: "en",
  stopWords:
    "a an the and or but of in on at to for with from by is are was were be been do does did have has had you your yours i i'm me my we us our it its this that these those there here what which who how when where why can could would will should may if so not no yes just also very really any some all more than then as about please",
  fillers:
    "mom mum mother dad father friend wife husband girlfriend boyfriend sister brother birthday christmas someone somebody special gift gifts present presents idea ideas long first second third last latter former got hello hi hey dear thanks thank much many price prices priced cost costs stock available availability left sell selling sold buy buying looking look want need like love interested show tell know find see get order purchase cheap cheaper cheapest expensive most least lowest highest kind kinds sort sorts type types something anything item items product products shop store thing things one ones still currently now today right good great nice other come comes make made option options size sizes colour colours color colors version variant variants wonder wondering question piece pieces list affordable them they he she him her too again ok okay go goes put into safe safely let's i'd i've you've what's it's that's how's is't don't who's",
  cues: {
    ...serviceCues.en,
    greeting: "hi|hello|hey|good (?:morning|afternoon|evening|day)|howdy|/start(?: \\S+)?",
    thanks: "thanks|thank you|thx|cheers|bye|goodbye|see you|great,? that's all",
    person:
      "(?:speak|talk|chat|write) (?:to|with) (?:a |an |the )?(?:real |actual )?(?:person|human(?: being)?|someone(?: real)?|somebody|owner|seller|maker|you in person)|(?:real|actual) (?:person|human)|human|owner|manager|refund|money back|complain\\w*|complaint|broken|damaged|arrived late|never arrived|wrong item|custom (?:order|made|piece)|customi[sz]ed?|personali[sz]ed?|engrav\\w+|commission",
    introduce: "introduce yourself|who are you|what are you|are you (?:a )?(?:bot|robot|ai|human)",
    shop: "ship|ships|shipping|deliver|delivers|delivery|postage|return|returns|policy|policies|pay|payment|payments|paypal|where are you|located|location|based|opening hours|how long does it take|processing|about (?:the|your) (?:shop|store)|announcement|gift ?wrap\\w*|(?:by|before|until|on) (?:this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|christmas|the weekend|easter|the \\d+(?:st|nd|rd|th)?)|in time|arrives?|get here|get to me|how (?:long|soon|fast) (?:will|would|until|till)|express|rush|overnight",
    price: "how much|price|prices|priced|cost|costs|what does .* cost",
    stock: "in stock|stock|available|availability|left|sold out|how many",
    cheapest: "cheapest|least expensive|lowest price|most affordable|cheap",
    dearest: "most expensive|priciest|dearest|highest price",
    list: "which|what .* do you have|what kinds?|show me|list|what sort|any other|other",
    browse:
      "what (?:do|can) you (?:sell|have|offer|make)|what's (?:new|in (?:the|your) shop)|what else|recommend\\w*|gift|gifts|present|ideas?",
    options: "sizes?|colou?rs|options|versions|variants",
    buy: "how (?:do|can) i (?:buy|order|purchase|get)|where (?:do|can) i (?:buy|order|purchase)|(?:want|like) to (?:buy|order)|i'll take",
    offTopic:
      "weather|capital of|poem|joke|politic\\w*|president|football|ignore (?:all|your|previous|the)|system prompt|instructions|homework|javascript|python|recipe|meaning of life|translate",
  },
  glossary: {},
  of: "of",
  phrases: {
    ...servicePhrases.en,
    greeting: [
      "Hello and welcome! 👋 What can I help you find?",
      "Hi there! 😊 Looking for something in particular, or shall I show you around?",
      "Hello! Lovely to hear from you. Ask me about any piece: price, stock, sizes, shipping.",
    ],
    thanks: [
      "You're very welcome! 😊",
      "My pleasure! I'm here if anything else comes up.",
      "Any time! Have a lovely day.",
    ],
    introduce: [
      "Hello! I'm the shop assistant{ofShop}. I know every listing with its price and stock, answer customers day and night, and call in a person whenever I should not decide alone. Ask me anything about the shop!",
    ],
    handover: [
      "I'm passing this to the person behind the shop. They will read our chat and get back to you here.",
      "That's best answered by a person, so I've let the shop's owner know. They'll write to you here.",
    ],
    handedOver: ["I've asked the shop's owner to take over. They'll write to you here."],
    offer: [
      "Yes, we do! “{title}” is {price}.",
      "We have “{title}” for {price}. 😊",
      "Good choice! “{title}” is available for {price}.",
    ],
    offerNoPrice: ["Yes, we have “{title}”."],
    price: ["“{title}” is {price}.", "That's {price} for “{title}”.", "“{title}” costs {price}."],
    stock: [
      "Yes, “{title}” is in stock: {quantity} available right now.",
      "We have {quantity} of “{title}” in stock.",
    ],
    fewLeft: [
      "Yes, but only {quantity} of “{title}” left in stock.",
      "Just {quantity} left of “{title}”, so better be quick!",
    ],
    priceAndStock: [
      "“{title}” is {price}, with {quantity} in stock.",
      "“{title}” costs {price} and we have {quantity} in stock.",
    ],
    soldOut: ["I'm sorry, “{title}” is sold out at the moment.", "“{title}” is sold out right now, sorry!"],
    soldOutPrice: ["“{title}” is {price}, but it's sold out at the moment, sorry!"],
    listIntro: ["Here's what I found:", "Of course! Have a look:", "These might be for you:"],
    listLine: ["• “{title}” · {price}"],
    listLineSoldOut: ["• “{title}” · {price} (sold out)"],
    listOutro: ["Shall I tell you more about any of them?", "Does any of these catch your eye?"],
    cheapest: ["The most affordable I found is “{title}” at {price}."],
    dearest: ["The most expensive I found is “{title}” at {price}."],
    variantYes: [
      "Yes! “{title}” in {variant} is {price}, with {quantity} in stock.",
      "It does come in {variant}: “{title}” for {price}, {quantity} in stock.",
    ],
    variantSoldOut: ["“{title}” does come in {variant}, but that version is sold out at the moment."],
    variantNo: ["I don't see “{title}” in {wanted}."],
    variants: ["It comes in: {options}."],
    notFound: [
      "I couldn't find {words} in the shop right now.",
      "I had a good look, but couldn't find {words} in the shop.",
    ],
    askMore: ["What should it be for, or what else might it be called?"],
    alternatives: ["Perhaps you'd like one of these instead:", "How about one of these instead:"],
    listLineStock: ["• “{title}” · {price} · {quantity} in stock"],
    saysYes: ["Yes! The listing of “{title}” says: {text}"],
    saysNo: ["I'm afraid not. The listing of “{title}” says: {text}"],
    says: ["Of “{title}” the listing says: {text}", "The listing of “{title}” says: {text}"],
    saysNothing: [
      "The listing of “{title}” doesn't say. Would you like me to ask the person behind the shop?",
    ],
    madeOf: ["“{title}” is made of {text}."],
    howToBuy: ["Lovely choice! You can order “{title}” on its page in the shop."],
    shipsThere: ["Yes! The shop says: {text}"],
    shipsUnclear: [
      "The shop's page doesn't mention {country}. It says: {text} Would you like me to ask the person behind the shop?",
    ],
    shopFact: ["Here's what the shop says: {text}", "From the shop's page: {text}"],
    shopUnknown: ["I don't have details on that. Would you like me to ask the person behind the shop?"],
    askWhat: [
      "What are you looking for? Tell me a word or two, like “blue mug” or “oak tray”.",
      "Happy to help! Which piece do you mean?",
    ],
    offTopic: [
      "That's outside my little world: I only know this shop. 😊 May I help you find something in it?",
    ],
  },
  tones: englishTones,
};
