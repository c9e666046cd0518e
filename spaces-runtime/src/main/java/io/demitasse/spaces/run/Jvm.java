package io.demitasse.spaces.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java programs take their bounds as options, since the JVM heeds neither HOME nor TMPDIR. */
final class Jvm {
    /** The rest of the memory is for code, threads and buffers. */
    private static final int HEAP_PERCENT = 70;

    private static final int KILO = 1024;

    private Jvm() {}

    /** The same command, within bounds if it starts a JVM; what its author sets among the options wins. */
    static List<String> bounded(List<String> words, Limits limits, Path home, Path temporary) {
        String program = String.valueOf(Path.of(words.get(0)).getFileName());
        if (!program.equals("java") && !program.equals("java.exe")) {
            return words;
        }
        var all = new ArrayList<String>();
        all.add(words.get(0));
        all.add("-Xmx" + (limits.memory() / 100 * HEAP_PERCENT / KILO) + "k");
        all.add("-XX:ActiveProcessorCount=" + limits.cores());
        all.add("-XX:+ExitOnOutOfMemoryError");
        all.add("-Duser.home=" + home);
        all.add("-Djava.io.tmpdir=" + temporary);
        all.addAll(words.subList(1, words.size()));
        return all;
    }
}
