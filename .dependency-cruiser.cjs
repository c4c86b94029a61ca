/** What each room may import besides itself; everything else is an error. The table stands in docs/architecture.md. */
const rooms = {
  app: ["features", "ui", "server", "kernel"],
  features: ["ui", "kernel", "server/client", "domain/[^/]+/schemas"],
  server: ["domain", "boot", "db/live", "kernel"],
  worker: ["domain", "jobs", "boot", "kernel"],
  domain: ["db", "jobs", "integrations/[^/]+/port", "kernel"],
  boot: ["config", "db", "jobs", "integrations", "domain", "kernel"],
  jobs: ["db", "kernel"],
  integrations: ["kernel"],
  db: ["kernel"],
  config: ["kernel"],
  ui: ["kernel"],
  sandbox: ["kernel"],
  kernel: [],
};

/** Lower first: a domain may import those before it, at their front door. */
const domains = [
  "audit",
  "notifications",
  "credits",
  "sellers",
  "channels",
  "catalogue",
  "orders",
  "publishing",
  "messaging",
  "autopilot",
  "agents",
  "samples",
  "ops",
];

const tests = "\\.(test|contract\\.test|fixture)\\.tsx?$";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: {
        orphan: true,
        pathNot: ["\\.d\\.ts$", tests, "^src/(app|proxy|instrumentation)", "^src/sandbox/.*/assets/"],
      },
      to: {},
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room}`,
      severity: "error",
      from: { path: `^src/${room}/`, pathNot: tests },
      to: { path: "^src/", pathNot: [room, ...allowed].map((name) => `^src/${name}(/|\\.tsx?$)`) },
    })),
    {
      name: "root-files",
      severity: "error",
      from: { path: "^src/[^/]+\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(server|kernel|features|ui)/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/testing/"] },
      to: { path: ["^src/testing/", tests] },
    },
    ...domains.map((domain, index) => ({
      name: `domain-order-${domain}`,
      comment: "Domains meet at index.ts (schemas.ts and jobs.ts are definitions), lower first.",
      severity: "error",
      from: { path: `^src/domain/${domain}/`, pathNot: tests },
      to: {
        path: "^src/domain/[^/]+/",
        pathNot: [
          `^src/domain/${domain}/`,
          ...domains.slice(0, index).map((lower) => `^src/domain/${lower}/(index|schemas|jobs)\\.ts$`),
        ],
      },
    })),
    {
      name: "schemas-are-browser-safe",
      comment: "Pages check input by them; of the tables only the words may come along.",
      severity: "error",
      from: { path: "^src/domain/.+/schemas\\.ts$" },
      to: {
        path: "^src/(db|jobs|integrations)/",
        pathNot: "^src/db/schema/vocabulary\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only-jobs-and-boot-know-pg-boss",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(jobs|boot|testing)/", tests] },
      to: { path: "node_modules/pg-boss" },
    },
    {
      name: "platforms-dont-know-each-other",
      severity: "error",
      from: { path: "^src/integrations/([^/]+)/([^/]+)/", pathNot: tests },
      to: {
        path: "^src/integrations/[^/]+/[^/]+/",
        pathNot: ["^src/integrations/$1/$2/", "^src/integrations/http/"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
