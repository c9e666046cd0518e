package io.demitasse.components.chatbot;

/**
 * The ids of the elements of a conversation, which what is added to it is drawn into.
 *
 * @param component the component's name
 */
record ChatIds(String component) {
    String list() {
        return component + "-list";
    }

    String parts(int message) {
        return component + "-m" + message;
    }

    String part(int message, int part) {
        return parts(message) + "-p" + part;
    }

    /** The line of a thought that is always in view. */
    static String head(String part) {
        return part + "-head";
    }

    /** The text of a thought. */
    static String text(String part) {
        return part + "-text";
    }

    /** The steps of a thought. */
    static String steps(String part) {
        return part + "-steps";
    }
}
