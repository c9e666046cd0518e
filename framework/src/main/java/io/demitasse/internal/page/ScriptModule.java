package io.demitasse.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A small ES module, taken apart by its lines, without comments. It has two forms only, which the lint rules of the
 * project enforce: {@code import { a, b } from "./x.js";} and {@code export const x} or another declaration, each at
 * the start of a line. No regular expressions: they are slow until the JVM has compiled them, and every app starts with
 * this.
 *
 * @param exports what it exports
 * @param names what it declares at the top level, the exports among them
 * @param body its code, without imports and without what marks exports
 */
record ScriptModule(List<Import> imports, List<String> exports, List<String> names, String body) {
    private static final List<String> DECLARING = List.of("function ", "const ", "class ", "let ");
    private static final String EXPORT = "export ";

    /**
     * One import.
     *
     * @param names the braces and what is in them
     * @param path as it is written
     */
    record Import(String names, String path) {}

    static ScriptModule of(String source) {
        return new Reader(source).read();
    }

    /** The name that a line declares at the top level. */
    private static Optional<String> declared(String line) {
        String rest = line.startsWith("async ") ? line.substring("async ".length()) : line;
        return DECLARING.stream()
                .filter(rest::startsWith)
                .findFirst()
                .map(word -> word(rest, word.length()))
                .filter(name -> !name.isEmpty());
    }

    private static String word(String line, int start) {
        int end = start;
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        return line.substring(start, end);
    }

    private static final class Reader {
        private final List<Import> imports = new ArrayList<>();
        private final List<String> exports = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final StringBuilder body = new StringBuilder();
        private final String source;
        private int next;

        Reader(String source) {
            this.source = source;
        }

        ScriptModule read() {
            while (next < source.length()) {
                String line = line();
                String code = line.stripLeading();
                if (line.startsWith("import {")) {
                    readImport(line);
                } else if (!isComment(code)) {
                    readCode(line);
                }
            }
            return new ScriptModule(List.copyOf(imports), List.copyOf(exports), List.copyOf(names), body.toString());
        }

        /** The next line without its end. */
        private String line() {
            int end = source.indexOf('\n', next);
            end = end < 0 ? source.length() : end;
            String line = source.substring(next, end);
            next = end + 1;
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        }

        private void readImport(String first) {
            String all = first;
            while (!all.endsWith("\";") && next < source.length()) {
                all += "\n" + line();
            }
            int quote = all.indexOf('"');
            imports.add(new Import(
                    all.substring(all.indexOf('{'), all.indexOf('}') + 1), all.substring(quote + 1, all.length() - 2)));
        }

        /** Whether a line, and those that it needs, is nothing but a comment. */
        private boolean isComment(String code) {
            if (!code.startsWith("/**")) {
                return code.startsWith("//");
            }
            int start = next;
            String line = code.substring("/**".length());
            while (!line.contains("*/") && next < source.length()) {
                line = line();
            }
            boolean comment = line.stripTrailing().endsWith("*/");
            if (!comment) {
                next = start;
            }
            return comment;
        }

        private void readCode(String line) {
            boolean exported = line.startsWith(EXPORT);
            String code = exported ? line.substring(EXPORT.length()) : line;
            Optional<String> name = declared(code);
            name.ifPresent(names::add);
            if (exported) {
                name.ifPresent(exports::add);
            }
            body.append(name.isPresent() ? code : line).append('\n');
        }
    }
}
