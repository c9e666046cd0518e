package io.demitasse.spaces.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstFilesTest extends OnHub {
    FirstFilesTest(@TempDir Path folder) {
        super(folder);
    }

    private static String file(String path, String content) {
        String encoded = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return "{\"path\":\"" + path + "\",\"content\":\"" + encoded + "\",\"encoding\":\"base64\"}";
    }

    private String text(String path) throws Exception {
        return hub().get("ann", path).text();
    }

    @Test
    void aLicenceIsInTheCard() throws Exception {
        hub().create("model", "licensed", ",\"license\":\"mit\"");
        assertThat(text("/ann/licensed/raw/main/README.md")).isEqualTo("---\nlicense: mit\n---\n");
        hub().create("space", "licensed", ",\"sdk\":\"static\",\"license\":\"apache-2.0\"");
        assertThat(text("/spaces/ann/licensed/raw/main/README.md"))
                .startsWith("---\nlicense: apache-2.0\ntitle: licensed\n")
                .endsWith("sdk: static\n---\n");
    }

    @Test
    void filesThatAreSentAreInTheFirstCommitAndLargeByTheRulesSentWithThem() throws Exception {
        String files = file("b.html", "<p>") + "," + file("a/b.txt", "text") + ","
                + file(".gitattributes", "*.html filter=lfs diff=lfs merge=lfs -text");
        hub().create("model", "filled", ",\"files\":[" + files + "]");
        assertThat(text("/ann/filled/raw/main/a/b.txt")).isEqualTo("text");
        assertThat(text("/ann/filled/raw/main/.gitattributes")).startsWith("*.html");
        assertThat(text("/ann/filled/raw/main/b.html")).startsWith("version https://git-lfs");
        assertThat(text("/ann/filled/resolve/main/b.html")).isEqualTo("<p>");
        assertThat(hub().get("ann", "/api/models/ann/filled/commits/main").json())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'license': 'mit\\nsdk: static'                                     | \"license\" has to be the name",
                "'license': 7                                                       | \"license\" is required",
                "'files': [{'content': 'YQ=='}]                                     | \"path\" is required",
                "'files': [{'path': 'a'}]                                           | \"content\" is required",
                "'files': [{'path': 'a', 'content': '?'}]                           | \"content\" is no base64",
                "'files': [{'path': 'a', 'content': 'YQ==', 'encoding': 'utf-8'}]   | \"encoding\" must be",
                "'files': [7]                                                       | \"path\" is required",
                "'files': [{'path': '../a', 'content': 'YQ=='}]                     | '../a'",
                "'files': [{'path': '.git/config', 'content': 'YQ=='}]              | '.git/config'",
                "'files': [{'path': 'a', 'content': ''}, {'path': 'a/b', 'content': ''}] | 'a/b'"
            })
    void whatCantBeLeavesNoRepository(String wrong, String message) throws Exception {
        String body = "{'type': 'model', 'name': 'none', " + wrong + "}";
        var said = hub().post("ann", "/api/repos/create", body.replace('\'', '"'));
        assertThat(said.status()).as(said.text()).isBetween(400, 422);
        assertThat(said.error()).contains(message);
        assertThat(hub().get("ann", "/api/models/ann/none").status()).isEqualTo(404);
    }
}
