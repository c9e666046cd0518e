package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminStoragePageTest extends OnPages {
    AdminStoragePageTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void repositoriesAreListedWithTheRoomThatTheyTake() throws Exception {
        create("dataset", "rows", true);
        assertThat(get("root", "/admin/storage").text()).contains("There is none.", "A file may have 1.1 GB");
        var random = new Random(1);
        StringBuilder text = new StringBuilder();
        random.ints(200_000, 33, 126).forEach(each -> text.append((char) each));
        commit("datasets/ann/rows", "Rows", "rows.txt", text.toString());

        assertThat(get("root", "/admin/storage?kind=DATASET").text())
                .contains("<a href=\"/datasets/ann/rows\">ann/rows</a>")
                .containsPattern("<td class=\"number\">(1[5-9]\\d|2\\d\\d)\\.\\d kB</td>");
        assertThat(get("root", "/admin/storage?kind=../x").status()).isEqualTo(200);
        assertThat(get("root", "/admin/storage?cursor=forged").status()).isEqualTo(400);
    }
}
