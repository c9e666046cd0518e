package io.demitasse.spaces.web;

/**
 * What a page needs beside itself, for its policy to allow it.
 *
 * @param frame the origin of what it shows in a frame; empty for none
 * @param script the path of its script, which may ask the hub for more; empty for none
 */
record Needs(String frame, String script) {
    static final Needs NOTHING = new Needs("", "");

    static Needs frame(String origin) {
        return new Needs(origin, "");
    }

    static Needs script(Asset script) {
        return new Needs("", script.path());
    }

    /** As browsers are told. */
    String policy() {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none';"
                + " base-uri 'none'" + (frame.isEmpty() ? "" : "; frame-src " + frame)
                + (script.isEmpty() ? "" : "; script-src 'self'; connect-src 'self'");
    }
}
