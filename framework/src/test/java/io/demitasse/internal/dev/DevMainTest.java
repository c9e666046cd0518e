package io.demitasse.internal.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.error.AuthorException;
import org.junit.jupiter.api.Test;

class DevMainTest {
    private static Throwable thrown(Throwable thrown) {
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("io.demitasse.Launch", "port", "Launch.java", 60),
            new StackTraceElement("app", "java.base", "17", "java.util.List", "of", "List.java", 9),
            new StackTraceElement("Demo", "main", "Demo.java", 12)
        });
        return thrown;
    }

    @Test
    void aMistakeOfTheAuthorIsToldInItsOwnWordsAtTheAuthorsLine() {
        assertThat(DevMain.problem(thrown(new AuthorException("port(-1) is no port."))))
                .isEqualTo(new Problem("Demo.java", 12, 0, "port(-1) is no port.", ""));
    }

    @Test
    void anyOtherExceptionIsToldWithItsKind() {
        assertThat(DevMain.problem(thrown(new IllegalStateException("no model")))
                        .message())
                .isEqualTo("java.lang.IllegalStateException: no model");
    }

    @Test
    void theCauseOfAFailedClassIsWhatCounts() {
        var cause = thrown(new IllegalStateException("no model"));
        assertThat(DevMain.problem(new ExceptionInInitializerError(cause)))
                .isEqualTo(new Problem("Demo.java", 12, 0, "java.lang.IllegalStateException: no model", ""));
    }

    @Test
    void anExceptionFromElsewhereHasNoPlace() {
        var thrown = new IllegalStateException("far away");
        thrown.setStackTrace(new StackTraceElement[0]);
        assertThat(DevMain.problem(thrown)).isEqualTo(Problem.of("java.lang.IllegalStateException: far away"));
    }
}
