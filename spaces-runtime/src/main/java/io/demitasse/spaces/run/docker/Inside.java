package io.demitasse.spaces.run.docker;

import io.demitasse.spaces.run.Image;
import io.demitasse.spaces.run.Limits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a program finds in its container, as on the Hub. */
final class Inside {
    static final String USER = "1000:1000";
    static final int USER_NUMBER = 1000;
    static final String HOME = "/home/user";
    static final String DATA = "/data";

    /** The kernel counts threads, of which a server has many. */
    private static final int THREADS_OF_A_PROCESS = 4;

    private Inside() {}

    static long tasks(Limits limits) {
        return (long) limits.processes() * THREADS_OF_A_PROCESS;
    }

    static List<String> environment(Image image) {
        String port = Integer.toString(image.port());
        Map<String, String> all = new TreeMap<>(image.env());
        all.putAll(Map.of("GRADIO_SERVER_NAME", "0.0.0.0", "GRADIO_SERVER_PORT", port, "PORT", port, "HOME", HOME));
        return all.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList();
    }
}
