package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.web.DiffFile.Line;
import io.demitasse.spaces.web.DiffFile.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffFileTest {
    @Test
    void linesAreNumberedOnBothSides() {
        List<DiffFile> files = DiffFile.read("""
                diff --git a/App.java b/App.java
                index 1..2 100644
                --- a/App.java
                +++ b/App.java
                @@ -3,2 +3,3 @@ class App
                 same
                -old
                +new
                +diff --git a/x b/x
                \\ No newline at end of file
                """);

        assertThat(files).hasSize(1);
        assertThat(files.get(0).path()).isEqualTo("App.java");
        assertThat(files.get(0).lines())
                .containsExactly(
                        new Line(Mark.PLACE, 0, 0, "@@ -3,2 +3,3 @@ class App"),
                        new Line(Mark.SAME, 3, 3, "same"),
                        new Line(Mark.REMOVED, 4, 0, "old"),
                        new Line(Mark.ADDED, 0, 4, "new"),
                        new Line(Mark.ADDED, 0, 5, "diff --git a/x b/x"));
        assertThat(files.get(0).added()).isEqualTo(2);
        assertThat(files.get(0).removed()).isEqualTo(1);
    }

    @Test
    void eachFileIsByItself() {
        List<DiffFile> files = DiffFile.read("""
                diff --git a/a b/a
                new file mode 100644
                index 0..1
                --- /dev/null
                +++ b/a
                @@ -0,0 +1 @@
                +x
                diff --git a/old b/new
                similarity index 100%
                rename from old
                rename to new
                diff --git a/p.png b/p.png
                index 1..2 100644
                Binary files a/p.png and b/p.png differ
                diff --git a/gone b/gone
                deleted file mode 100644
                --- a/gone
                +++ /dev/null
                @@ -1 +0,0 @@
                -y
                """);

        assertThat(files).extracting(DiffFile::path).containsExactly("a", "old → new", "p.png", "gone");
        assertThat(files).extracting(DiffFile::isText).containsExactly(true, true, false, true);
    }

    @Test
    void anEndThatIsMissingIsFine() {
        assertThat(DiffFile.read("")).isEmpty();
        assertThat(DiffFile.read("diff --git a/a b/a")).hasSize(1);
        assertThat(DiffFile.read("diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -1 +99999999999999 @@\n+x"))
                .hasSize(1);
    }
}
