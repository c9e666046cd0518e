package io.demitasse.spaces.build;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pom.xml for a demo of one file. */
final class Pom {
    private static final Pattern COLON = Pattern.compile(":");

    private Pom() {}

    /** The text, for a demo of that name that uses these libraries. */
    static String text(String name, List<Dependencies.Named> libraries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>space</groupId>
                  <artifactId>ARTIFACT</artifactId>
                  <version>1</version>

                  <properties>
                    <maven.compiler.release>RELEASE</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>

                  <dependencies>
                DEPENDENCIES
                  </dependencies>

                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.16.0</version>
                        <configuration>
                          <parameters>true</parameters>
                        </configuration>
                      </plugin>
                      <plugin>
                        <artifactId>maven-dependency-plugin</artifactId>
                        <version>3.11.0</version>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.replace("ARTIFACT", name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .replace("RELEASE", Integer.toString(Math.min(Runtime.version().feature(), 25)))
                .replace(
                        "DEPENDENCIES",
                        dependency("io.demitasse:demitasse-components:" + DemoPath.version())
                                + libraries.stream()
                                        .map(each -> "\n" + dependency(each.name()))
                                        .collect(Collectors.joining()));
    }

    private static String dependency(String name) {
        List<String> parts = COLON.splitAsStream(name).toList();
        return "    <dependency>\n      <groupId>" + parts.get(0) + "</groupId>\n      <artifactId>" + parts.get(1)
                + "</artifactId>\n      <version>" + parts.get(2) + "</version>\n"
                + (parts.size() > 3 ? "      <classifier>" + parts.get(3) + "</classifier>\n" : "")
                + "    </dependency>";
    }
}
