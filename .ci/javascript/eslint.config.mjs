import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/target/**", "**/node_modules/**"] },
  js.configs.recommended,
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser },
    rules: {
      eqeqeq: "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-var": "error",
      "prefer-const": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-console": "error",
      "max-lines": ["error", 300],
      // The page's linker knows two forms: named imports, and export before a declaration.
      "no-restricted-syntax": [
        "error",
        { selector: "ImportDefaultSpecifier, ImportNamespaceSpecifier", message: "Import by name." },
        { selector: "ImportExpression", message: "The linker does not know import()." },
        { selector: "ExportDefaultDeclaration, ExportAllDeclaration", message: "Export a declaration by its name." },
        { selector: "ExportNamedDeclaration[declaration=null]", message: "Put export before the declaration." },
        { selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]", message: "HTML comes from the server only, by html.js." },
        { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: "HTML comes from the server only, by html.js." },
        { selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']", message: "The page's policy blocks style attributes." },
      ],
    },
  },
  { files: ["**/internal/page/js/html.js"], rules: { "no-restricted-syntax": "off" } },
];
