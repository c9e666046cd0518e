package io.demitasse.internal.flag;

import com.fasterxml.jackson.databind.JsonNode;

/** Texts of visitors as cells that a spreadsheet shows and never computes. */
final class Cells {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final char GUARD = '\'';

    private Cells() {}

    /**
     * A text with an apostrophe before it if a program for spreadsheets could take it for a formula, as OWASP advises
     * against CSV injection.
     */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? GUARD + text : text;
    }

    /** A value in its wire form: texts and names of files as they are, numbers as they are, the rest as JSON. */
    static String of(JsonNode wire) {
        if (wire.isNull()) {
            return "";
        }
        if (wire.isNumber()) {
            return wire.asText();
        }
        if (wire.isObject() && wire.path("id").isTextual() && wire.has("size")) {
            return safe(wire.get("id").asText());
        }
        return safe(wire.isTextual() ? wire.asText() : wire.toString());
    }
}
