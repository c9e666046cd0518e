package io.demitasse.examples;

import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.slider;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.handler.Call;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Progress of loops within loops: they add up to one bar, and say where they are. */
public final class Census {
    private Census() {}

    /** How often each letter stands in the almanac, as a share of all. */
    static Map<String, Double> letters(double millisALine, Call call) throws InterruptedException {
        Map<String, Double> counts = new TreeMap<>();
        long all = 0;
        for (List<String> chapter : call.track(chapters(), "Almanac", "chapters")) {
            for (String line : call.track(chapter, "Counting", "lines")) {
                for (char letter : line.toLowerCase(Locale.ROOT).toCharArray()) {
                    if (letter >= 'a' && letter <= 'z') {
                        counts.merge(String.valueOf(letter), 1.0, Double::sum);
                        all++;
                    }
                }
                Thread.sleep((long) millisALine);
            }
        }
        double total = all;
        counts.replaceAll((letter, count) -> count / total);
        return counts;
    }

    /** The almanac has no chapters: ten lines count as one. */
    private static List<List<String>> chapters() {
        List<String> lines = Resources.lines("almanac.txt");
        return IntStream.range(0, (lines.size() + 9) / 10)
                .mapToObj(i -> lines.subList(10 * i, Math.min(lines.size(), 10 * i + 10)))
                .toList();
    }

    /** The app. */
    public static App app() {
        return Interface.of("Letter census")
                .description("Counts the letters of a real text, slowly enough to see how far it is.")
                .inputs(slider("Pause a line, ms", 0, 100).step(5).value(20.0))
                .outputs(label("Letters"))
                .predict(Census::letters);
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
