package io.demitasse.spaces.git.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedFileTest {
    @Test
    void eachFileHasItsLines() {
        assertThat(ChangedFile.of("""
                        diff --git a/a b/x b/a b/x
                        index 123..456 100644
                        --- a/a b/x
                        +++ b/a b/x
                        @@ -1,2 +1,2 @@
                         same
                        -old
                        ++++ new
                        diff --git a/gone b/gone
                        deleted file mode 100644
                        --- a/gone
                        +++ /dev/null
                        @@ -1 +0,0 @@
                        -x
                        """))
                .containsExactly(
                        new ChangedFile("a b/x", List.of("@@ -1,2 +1,2 @@", " same", "-old", "++++ new")),
                        new ChangedFile("gone", List.of("@@ -1 +0,0 @@", "-x")));
    }

    @Test
    void namesAreAsTheyAreWhateverGitMakesOfThem() {
        assertThat(ChangedFile.of("""
                        diff --git "a/\\303\\251 \\074" "b/\\303\\251 \\074"
                        new file mode 100644
                        Binary files differ
                        diff --git a/old b/new b/x
                        similarity index 100%
                        rename from old
                        rename to new b/x
                        diff --git a/a b/c b/a b/c
                        old mode 100644
                        new mode 100755
                        diff --git "a/\\303\\244" "b/\\303\\244"
                        --- "a/\\303\\244"
                        +++ "b/\\303\\244"
                        @@ -1 +1 @@
                        """)).extracting(ChangedFile::name).containsExactly("é <", "new b/x", "a b/c", "ä");
    }

    @Test
    void nothingHasNoFiles() {
        assertThat(ChangedFile.of("")).isEmpty();
        assertThat(ChangedFile.of("no difference\nat all")).isEmpty();
        assertThat(new Difference("", true).files()).isEmpty();
    }
}
