package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.ChangedFile;
import io.demitasse.spaces.web.DiffFile.Line;
import io.demitasse.spaces.web.DiffFile.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffFileTest {
    private static DiffFile file(String... lines) {
        return DiffFile.of(new ChangedFile("App.java", List.of(lines)));
    }

    @Test
    void linesAreNumberedOnBothSides() {
        DiffFile file = file(
                "@@ -3,2 +3,3 @@ class App",
                " same",
                "-old",
                "+new",
                "+diff --git a/x b/x",
                "\\ No newline at end of file",
                "@@ -90 +91 @@",
                "-a",
                "+b");

        assertThat(file.path()).isEqualTo("App.java");
        assertThat(file.lines())
                .containsExactly(
                        new Line(Mark.PLACE, 0, 0, "@@ -3,2 +3,3 @@ class App"),
                        new Line(Mark.SAME, 3, 3, "same"),
                        new Line(Mark.REMOVED, 4, 0, "old"),
                        new Line(Mark.ADDED, 0, 4, "new"),
                        new Line(Mark.ADDED, 0, 5, "diff --git a/x b/x"),
                        new Line(Mark.PLACE, 0, 0, "@@ -90 +91 @@"),
                        new Line(Mark.REMOVED, 90, 0, "a"),
                        new Line(Mark.ADDED, 0, 91, "b"));
        assertThat(file.added()).isEqualTo(3);
        assertThat(file.removed()).isEqualTo(2);
    }

    @Test
    void whatIsNoPlaceIsNone() {
        assertThat(file().lines()).isEmpty();
        assertThat(file("@@ -1 +99999999999999 @@", "+x").lines()).containsExactly(new Line(Mark.ADDED, 0, 0, "x"));
    }
}
