package io.demitasse.examples;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds sentences by meaning: MiniLM, from its jar in the Maven repository, makes of each a vector of 384 numbers, and
 * those of like meaning point the same way.
 */
final class SearchModel {
    /** A sentence found, and how near it is to the question: the cosine between the vectors, 1 for the same meaning. */
    record Hit(String sentence, double score) {}

    private record Entry(String sentence, Embedding meaning) {}

    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    private final List<Entry> entries = new ArrayList<>();

    SearchModel(List<String> sentences) {
        List<Embedding> vectors = model.embedAll(
                        sentences.stream().map(TextSegment::from).toList())
                .content();
        for (int i = 0; i < sentences.size(); i++) {
            entries.add(new Entry(sentences.get(i), vectors.get(i)));
        }
    }

    /** The sentences nearest in meaning, the nearest first. */
    List<Hit> search(String question, int atMost) {
        Embedding meaning = model.embed(question).content();
        return entries.stream()
                .map(entry -> new Hit(entry.sentence(), CosineSimilarity.between(meaning, entry.meaning())))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(atMost)
                .toList();
    }
}
