import { describeRuntimeContract } from "@/testing/agent-runtime-contract";
import { startScriptedModel } from "@/testing/scripted-model";
import { createDirectRuntime } from "./runtime";

describeRuntimeContract("direct", createDirectRuntime, startScriptedModel);
