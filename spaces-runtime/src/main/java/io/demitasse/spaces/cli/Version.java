package io.demitasse.spaces.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar. */
final class Version implements IVersionProvider {
    private static final String FILE = "/META-INF/maven/io.demitasse/demitasse-spaces/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        var maven = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in != null) {
                maven.load(in);
            }
        }
        // No jar yet: the command runs from classes, in a test or a development tool.
        return new String[] {
            "demitasse " + maven.getProperty("version", "in development") + ", Java " + Runtime.version()
        };
    }
}
