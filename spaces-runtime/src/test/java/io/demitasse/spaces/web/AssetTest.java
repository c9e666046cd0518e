package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetTest extends OnPages {
    private static final Pattern SHEET = Pattern.compile("rel=\"stylesheet\" href=\"(/_hub/[A-Za-z0-9_-]{16}\\.css)\"");

    AssetTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void theSheetIsKeptForEverUnderItsOwnName() throws Exception {
        Matcher sheet = SHEET.matcher(get("", "/login").text());
        assertThat(sheet.find()).isTrue();

        var said = get("", sheet.group(1));

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
        assertThat(said.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(said.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(said.text()).contains("--accent: light-dark(#8f4a1d, #e6a567);");
        assertThat(get("", "/_hub/other.css").status()).isEqualTo(404);
    }
}
