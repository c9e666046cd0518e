package io.demitasse.spaces.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.internal.dev.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildExceptionTest {
    @Test
    void aCaretStandsBelowTheColumnAndTabsStayTabs() {
        assertThat(new BuildException(List.of(new Problem("A.java", 3, 3, "no", "\tx y"), Problem.of("all wrong"))))
                .hasMessage("A.java:3: no\n\tx y\n\t ^\nall wrong");
    }
}
