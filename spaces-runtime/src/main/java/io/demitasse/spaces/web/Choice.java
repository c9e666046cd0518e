package io.demitasse.spaces.web;

import java.util.List;

/**
 * One of the values of a field that gives a choice.
 *
 * @param words for people
 */
record Choice(String value, String words) {
    /** Values that are words. */
    static List<Choice> of(List<String> words) {
        return words.stream().map(word -> new Choice(word, word)).toList();
    }
}
