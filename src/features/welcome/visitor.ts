/** Who looks at the page: nobody we know, somebody with a throw-away sample shop, or a seller with an account. */
export type Visitor = "stranger" | "sample" | "seller";
