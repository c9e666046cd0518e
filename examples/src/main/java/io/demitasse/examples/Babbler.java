package io.demitasse.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A language model of the oldest kind: after two words comes one that followed them in the text it learned from. */
final class Babbler {
    private static final int LONGEST = 40;

    private final Map<String, List<String>> followers = new HashMap<>();

    /** Learns from sentences. */
    Babbler(List<String> sentences) {
        for (String sentence : sentences) {
            String before = "";
            String last = "";
            for (String word : (sentence + " ").split(" ", -1)) {
                followers.computeIfAbsent(last, pair -> new ArrayList<>()).add(word);
                followers
                        .computeIfAbsent(before + " " + last, pair -> new ArrayList<>())
                        .add(word);
                before = last;
                last = word;
            }
        }
    }

    /** The words of a new sentence; the same seed gives the same. */
    List<String> sentence(SplittableRandom random) {
        List<String> words = new ArrayList<>();
        String before = "";
        String last = "";
        while (words.size() < LONGEST) {
            // Now and then one word is context enough, or the sentences learned would only be repeated.
            String context = !last.isEmpty() && random.nextInt(3) > 0 ? last : before + " " + last;
            List<String> choices = followers.getOrDefault(context, List.of(""));
            String word = choices.get(random.nextInt(choices.size()));
            if (word.isEmpty()) {
                break;
            }
            words.add(word);
            before = last;
            last = word;
        }
        return words;
    }
}
