package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Hardware;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminHardwarePageTest extends OnPages {
    private static final String PATH = "/admin/hardware";

    AdminHardwarePageTest(@TempDir Path folder) {
        super(folder);
    }

    private Said offer(String who, String name, String memory, String cores) throws Exception {
        return post(who, PATH, "name", name, "memory", memory, "cores", cores);
    }

    @Test
    void whatIsOfferedIsThereForOwnersAndProgramsUntilItIsRemoved() throws Exception {
        createSpace("app", "demitasse");
        assertThat(offer("root", " cpu-upgrade ", "8192", "4").header("Location"))
                .isEqualTo(PATH);

        assertThat(get("root", PATH).text())
                .contains(
                        "<th scope=\"row\">cpu-basic</th><td>2 GB</td><td>2</td><td></td>",
                        "<th scope=\"row\">cpu-upgrade</th><td>8 GB</td><td>4</td><td><form");
        assertThat(get("", "/api/spaces/hardware").text())
                .contains("\"name\":\"cpu-upgrade\"", "\"cpu\":\"4 vCPU\",\"ram\":\"8 GB\"");
        assertThat(get("ann", "/spaces/ann/app/settings").text())
                .contains("<option value=\"cpu-basic\" selected>cpu-basic: 2 GB, 2 processors</option>"
                        + "<option value=\"cpu-upgrade\">cpu-upgrade: 8 GB, 4 processors</option>");

        assertThat(post("root", PATH + "/cpu-upgrade/remove").header("Location"))
                .isEqualTo(PATH);
        assertThat(get("root", PATH).text()).doesNotContain("cpu-upgrade</th>");
    }

    @ParameterizedTest
    @CsvSource({
        "cpu-basic, 1024, 2, cpu-basic is what the limits of Spaces say.",
        "'', 1024, 2, can&#x27;t name hardware.",
        "<b>, 1024, 2, &#x27;&lt;b&gt;&#x27; can&#x27;t name hardware.",
        "x, '', 2, '&quot;Memory of a Space&quot; needs a whole number, such as 2048.'",
        "x, 1, 2, Choose from 64 to 4194304 MiB.",
        "x, 1024, 0, '&quot;Processors of a Space&quot; can&#x27;t be 0.'",
        "x, 1024, 99999999999999999, Choose from 1 to 1024."
    })
    void whatCantBeIsSaid(String name, String memory, String cores, String words) throws Exception {
        var said = offer("root", name, memory, cores);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text())
                .contains(words, "name=\"memory\" type=\"number\" value=\"" + memory + "\"")
                .doesNotContain("<b>");
        assertThat(database().hardware().find("x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu-basic", "nothing", "%27%20or%20%271%27%3D%271", "%25", "..%2Fcpu-stays", "%3Cb%3E"})
    void nothingElseIsRemoved(String name) throws Exception {
        database().hardware().set(new Hardware("cpu-stays", 1024, 1));

        assertThat(post("root", PATH + "/" + name + "/remove").status()).isIn(303, 400, 404);

        assertThat(database().hardware().find("cpu-stays")).isPresent();
        assertThat(database().hardware().find("cpu-basic")).isPresent();
        database().hardware().remove("cpu-stays");
    }

    @Test
    void nobodyElseOffersOrRemoves() throws Exception {
        database().hardware().set(new Hardware("cpu-kept", 1024, 1));

        assertThat(get("ann", PATH).status()).isEqualTo(404);
        assertThat(offer("ann", "mine", "1024", "1").status()).isEqualTo(404);
        assertThat(post("ann", PATH + "/cpu-kept/remove").status()).isEqualTo(404);
        assertThat(get("", PATH).status()).isEqualTo(303);
        assertThat(postRaw("root", PATH, "name=evil&memory=64&cores=1", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);

        assertThat(database().hardware().find("mine")).isEmpty();
        assertThat(database().hardware().find("cpu-kept")).isPresent();
    }
}
