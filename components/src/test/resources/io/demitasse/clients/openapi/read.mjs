// Checks what apps say of their APIs, and makes types of it: node read.mjs ADDRESS APP…
import { writeFile } from "node:fs/promises";
import { Validator } from "@seriousme/openapi-schema-validator";
import openapiTS, { astToString } from "openapi-typescript";

const [address, ...apps] = process.argv.slice(2);
for (const app of apps) {
  const description = await (await fetch(`${address}${app}/gradio_api/openapi.json`)).json();
  const result = await new Validator().validate(structuredClone(description));
  if (!result.valid) {
    throw new Error(`${app}: ${JSON.stringify(result.errors)}`);
  }
  await writeFile(new URL(`${app}.d.ts`, import.meta.url), astToString(await openapiTS(description)));
}
