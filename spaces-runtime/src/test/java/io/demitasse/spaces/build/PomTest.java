package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PomTest {
    @Test
    void librariesOfTheFileAreDependencies() {
        assertThat(Pom.text("My_Demo", List.of(new Dependencies.Named("org.example:thing:1.2:linux", 1, "//DEPS"))))
                .contains("<artifactId>my-demo</artifactId>")
                .contains("""
                            <dependency>
                              <groupId>org.example</groupId>
                              <artifactId>thing</artifactId>
                              <version>1.2</version>
                              <classifier>linux</classifier>
                            </dependency>
                        """.indent(0).replaceAll("(?m)^(?=.)", ""));
    }
}
