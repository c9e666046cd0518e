package io.demitasse.spaces.web;

/** The ends of the lines of a text that was edited in a form, which sends them all in the same way. */
final class TextLines {
    private TextLines() {}

    /**
     * What was sent, with the ends that the text had before.
     *
     * @param before the text that the form had in it
     */
    static String like(String before, String sent) {
        String lines = sent.replace("\r\n", "\n");
        return before.contains("\r\n") ? lines.replace("\n", "\r\n") : lines;
    }
}
