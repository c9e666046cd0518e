package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditPageTest extends OnPages {
    private static final Pattern PARENT = Pattern.compile("name=\"parent\" value=\"([0-9a-f]{40})\"");
    private static final String EDIT = "/spaces/ann/app/edit/main/index.html";

    EditPageTest(@TempDir Path folder) {
        super(folder);
    }

    @BeforeAll
    void fill() throws Exception {
        create("space", "app", false);
        create("space", "hidden", true);
        commit(
                "spaces/ann/app",
                "A file",
                "a b/é.txt",
                "\n</textarea><script>alert(1)</script>\r\nend\r\n",
                "x.bin",
                "a\0b");
    }

    private String parent(String name, String path) throws Exception {
        Matcher parent = PARENT.matcher(get(name, path).text());
        assertThat(parent.find()).isTrue();
        return parent.group(1);
    }

    private String raw(String path) throws Exception {
        return plain("/spaces/ann/app/raw/main/" + path).text();
    }

    @Test
    void aTextIsChangedByACommit() throws Exception {
        var said = post(
                "ann", EDIT, "parent", parent("ann", EDIT), "text", "<h1>New</h1>\r\n", "title", "A <b>new</b> page");

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("/spaces/ann/app/blob/main/index.html");
        assertThat(raw("index.html")).isEqualTo("<h1>New</h1>\n");
        assertThat(get("", "/spaces/ann/app/commits/main").text())
                .contains("A &lt;b&gt;new&lt;/b&gt; page", "<p class=\"path\">ann, ");
    }

    @Test
    void aTextWithoutATitleSaysWhatChanged() throws Exception {
        post("ann", EDIT, "parent", parent("ann", EDIT), "text", "other");

        assertThat(get("", "/spaces/ann/app/commits/main").text()).contains("Change index.html");
    }

    @Test
    void aTextIsShownAsItIsAndKeepsTheEndsOfItsLines() throws Exception {
        String path = "/spaces/ann/app/edit/main/a%20b/%C3%A9.txt";
        assertThat(get("ann", path).text())
                .contains(">\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;\r\nend\r\n</textarea>");

        post("ann", path, "parent", parent("ann", path), "text", "one\r\ntwo\r\n");

        assertThat(raw("a%20b/%C3%A9.txt")).isEqualTo("one\r\ntwo\r\n");
    }

    @Test
    void whatOthersChangedMeanwhileIsNotLost() throws Exception {
        String parent = parent("ann", EDIT);
        commit("spaces/ann/app", "By another", "index.html", "theirs");

        var said = post("ann", EDIT, "parent", parent, "text", "<i>mine</i>");

        assertThat(said.status()).isEqualTo(412);
        assertThat(said.text())
                .contains("Somebody has changed this branch since you opened the page", "&lt;i&gt;mine&lt;/i&gt;");
        assertThat(raw("index.html")).isEqualTo("theirs");
        for (String forged : new String[] {"", "main", "0".repeat(40), "../x", "x".repeat(2000)}) {
            assertThat(post("ann", EDIT, "parent", forged, "text", "mine").status())
                    .as(forged)
                    .isIn(400, 404, 412);
        }
        assertThat(raw("index.html")).isEqualTo("theirs");
    }

    @Test
    void onlyWhoMayChangeItGetsHere() throws Exception {
        String parent = parent("ann", EDIT);
        assertThat(get("", EDIT).status()).isEqualTo(303);
        assertThat(get("", EDIT).header("Location")).startsWith("/login?next=");
        assertThat(get("bob", EDIT).status()).isEqualTo(403);
        assertThat(get("bob", EDIT).text()).contains("You may read ann/app, but not change it. Ask its owner");
        assertThat(post("bob", EDIT, "parent", parent, "text", "x").status()).isEqualTo(403);
        assertThat(post("", EDIT, "parent", parent, "text", "x").status()).isEqualTo(303);
        assertThat(get("bob", "/spaces/ann/hidden/edit/main/index.html").status())
                .isEqualTo(404);
        assertThat(get("bob", "/spaces/ann/app/blob/main/index.html").text()).doesNotContain(">Edit<", ">Delete<");
        assertThat(get("ann", "/spaces/ann/app/blob/main/index.html").text()).contains(">Edit<", ">Delete<");
        assertThat(raw("index.html")).isNotEqualTo("x");
    }

    @Test
    void anotherSiteCanNotChangeIt() throws Exception {
        String body = "text=evil&parent=" + parent("ann", EDIT);
        for (String origin : new String[] {"https://evil.example", "null"}) {
            assertThat(postRaw("ann", EDIT, body, "Origin", origin).status()).isEqualTo(403);
        }
        assertThat(postRaw("ann", EDIT, body).status()).isEqualTo(403);
        assertThat(raw("index.html")).isNotEqualTo("evil");
    }

    @Test
    void whatIsNoTextOrTooLargeIsNotEdited() throws Exception {
        assertThat(get("ann", "/spaces/ann/app/edit/main/x.bin").text())
                .contains("This file can&#x27;t be edited here");
        String parent = parent("ann", EDIT);
        var said = post("ann", EDIT, "parent", parent, "text", "x".repeat((1 << 20) + 1));
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text()).contains("Here a file may have 1 MB");
        assertThat(post("ann", EDIT, "parent", parent, "text", "x".repeat(4 << 20))
                        .status())
                .isEqualTo(413);
        assertThat(post("ann", EDIT, "parent", parent, "text", "\0").status()).isEqualTo(400);
    }

    @Test
    void onlyFilesOfBranchesAreEdited() throws Exception {
        String commit = parent("ann", EDIT);
        assertThat(get("ann", "/spaces/ann/app/edit/" + commit + "/index.html").text())
                .contains("Only branches can be changed");
        for (String place : new String[] {"main", "main/none", "none/index.html", "main/../index.html", "main/a%20b"}) {
            assertThat(get("ann", "/spaces/ann/app/edit/" + place).status())
                    .as(place)
                    .isIn(400, 404);
            assertThat(post("ann", "/spaces/ann/app/edit/" + place, "parent", commit, "text", "x")
                            .status())
                    .as(place)
                    .isIn(400, 404);
        }
    }
}
