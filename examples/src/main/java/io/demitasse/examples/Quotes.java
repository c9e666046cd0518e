package io.demitasse.examples;

import io.demitasse.examples.SearchModel.Hit;
import java.util.List;

/** Sentences that are found by meaning and known by their numbers. */
final class Quotes {
    private final List<String> sentences;
    private final SearchModel model;

    Quotes(List<String> sentences) {
        this.sentences = sentences;
        this.model = new SearchModel(sentences);
    }

    /** How many there are. */
    int size() {
        return sentences.size();
    }

    /** The nearest in meaning after as many as were told already. */
    List<Hit> about(String question, int told, int atMost) {
        return model.search(question, told + atMost).stream().skip(told).toList();
    }

    /** The number of a sentence found; the first is 1. */
    int number(Hit hit) {
        return sentences.indexOf(hit.sentence()) + 1;
    }
}
