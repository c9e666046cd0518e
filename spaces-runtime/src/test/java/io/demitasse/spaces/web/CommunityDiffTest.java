package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.git.hosting.ChangedFile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityDiffTest {
    private static String view(String name, List<String> lines) {
        return new CommunityDiff(new ChangedFile(name, lines)).view().render();
    }

    @Test
    void addedAndRemovedLinesAreToldBySignAndCount() {
        assertThat(view("a <b>.txt", List.of("@@ -1,2 +1,2 @@", " same", "-old <b>", "+new")))
                .contains(
                        "<code>a &lt;b&gt;.txt</code>",
                        "<span class=\"hunk\">@@ -1,2 +1,2 @@\n</span>",
                        "<span class=\"same\"> same\n</span>",
                        "<span class=\"removed\">-old &lt;b&gt;\n</span>",
                        "<span class=\"added\">+new\n</span>",
                        "+1<span class=\"unseen\"> lines added</span>",
                        "−1<span class=\"unseen\"> lines removed</span>",
                        "<details class=\"diff\" open>");
    }

    @Test
    void whatHasNoLinesSaysWhy() {
        assertThat(view("weights.bin", List.of()))
                .contains("what is no text has changed")
                .doesNotContain("<pre");
    }

    @Test
    void aLongOneIsShownWhenItIsOpened() {
        assertThat(view("long.txt", Collections.nCopies(401, "+x"))).contains("<details class=\"diff\">");
    }
}
