package io.demitasse.spaces.run;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What starts {@link SampleProgram}, which runs without any other class. */
public final class SampleCommand {
    private SampleCommand() {}

    /** The command for these deeds. */
    public static Command of(String... deeds) {
        Path home = Path.of(System.getProperty("java.home"));
        Path java = home.resolve("bin").resolve("java");
        return new Command(
                Stream.concat(
                                Stream.of(
                                        java.toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        classes(),
                                        SampleProgram.class.getName()),
                                Arrays.stream(deeds))
                        .toList(),
                Path.of("").toAbsolutePath(),
                Map.of(),
                List.of(home, Path.of(classes())));
    }

    /** The folder with its class file. */
    static String classes() {
        try {
            return Path.of(SampleProgram.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
