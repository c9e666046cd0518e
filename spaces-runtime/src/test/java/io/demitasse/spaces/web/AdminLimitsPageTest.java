package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.spaces.store.HubLimit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminLimitsPageTest extends OnPages {
    AdminLimitsPageTest(@TempDir Path folder) {
        super(folder);
    }

    /** All as usual but one. */
    private static String[] but(HubLimit changed, String amount) {
        List<String> fields = new ArrayList<>();
        for (HubLimit limit : HubLimit.values()) {
            fields.add(limit.name());
            fields.add(limit == changed ? amount : Long.toString(limit.usual()));
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void aLimitThatIsSetHoldsAtOnce() throws Exception {
        create("model", "bounded", false);
        String large = "x".repeat(3 << 20);
        commit("models/ann/bounded", "Large", "a.txt", large);

        var said = post("root", "/admin/limits", but(HubLimit.FILE, "2"));

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text())
                .contains(
                        "These limits hold from the next push, start or link on.",
                        "name=\"FILE\" type=\"number\" value=\"2\"");
        assertThat(get("root", "/admin/storage").text()).contains("A file may have 2.1 MB");
        assertThatThrownBy(() -> commit("models/ann/bounded", "Large", "b.txt", large))
                .hasMessageContaining("2097152");
        commit("models/ann/bounded", "Small", "b.txt", "x".repeat(1 << 20));
    }

    @Test
    void spacesAreToldWhatTheyMayUse() throws Exception {
        assertThat(post("root", "/admin/limits", but(HubLimit.MEMORY, "512")).status())
                .isEqualTo(200);
        assertThat(get("root", "/admin/spaces").text())
                .contains("Each may use 536.9 MB of memory, 2 cores and 256 processes, unless it has other");
    }

    @Test
    void whatCantBeIsSaidAndNothingIsSet() throws Exception {
        var wrong = post("root", "/admin/limits", but(HubLimit.CORES, "9999"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text())
                .contains(
                        "can&#x27;t be 9999. Choose from 1 to 1024.", "name=\"CORES\" type=\"number\" value=\"9999\"");
        for (String none : new String[] {"", "two", "-1", "1.5", "1e3", "9".repeat(30)}) {
            assertThat(post("root", "/admin/limits", but(HubLimit.CORES, none)).text())
                    .as(none)
                    .contains("needs a whole number, such as 2.");
        }
        assertThat(database().limits().of(HubLimit.CORES)).isEqualTo(2);
    }

    @Test
    void nobodyElseSeesOrSetsThem() throws Exception {
        assertThat(get("ann", "/admin/limits").status()).isIn(403, 404);
        assertThat(post("ann", "/admin/limits", but(HubLimit.CORES, "1")).status())
                .isIn(403, 404);
        assertThat(get("", "/admin/limits").status()).isIn(302, 303);
        assertThat(database().limits().of(HubLimit.CORES)).isEqualTo(2);
    }
}
