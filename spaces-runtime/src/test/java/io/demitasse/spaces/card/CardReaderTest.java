package io.demitasse.spaces.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardReaderTest {
    private static CardReading.Valid valid(String readme) {
        return (CardReading.Valid) CardReader.read(readme);
    }

    private static List<CardProblem> problems(String readme) {
        return ((CardReading.Invalid) CardReader.read(readme)).problems();
    }

    private static String readme(String... lines) {
        return "---\n" + String.join("\n", lines) + "\n---\n# Body\n";
    }

    @Test
    void settingsAreReadWithTheirTypes() {
        Card card = valid(readme(
                        "title: Greeter",
                        "emoji: ☕",
                        "colorFrom: yellow",
                        "sdk: docker",
                        "app_port: 8080",
                        "python_version: 3.10",
                        "startup_duration_timeout: 1h",
                        "pinned: yes",
                        "license: mit",
                        "tags:",
                        "  - java",
                        "  - mcp-server",
                        "custom_headers:",
                        "  cross-origin-opener-policy: same-origin"))
                .card();
        assertThat(card.title()).contains("Greeter");
        assertThat(card.get(Setting.EMOJI)).contains("☕");
        assertThat(card.get(Setting.COLOR_FROM)).contains(Colour.YELLOW);
        assertThat(card.sdk()).isEqualTo(Sdk.DOCKER);
        assertThat(card.appPort()).isEqualTo(8080);
        assertThat(card.get(Setting.PYTHON_VERSION)).contains("3.10");
        assertThat(card.startupTimeout()).isEqualTo(Duration.ofHours(1));
        assertThat(card.pinned()).isTrue();
        assertThat(card.get(Setting.LICENSE)).contains(List.of("mit"));
        assertThat(card.tags()).containsExactly("java", "mcp-server");
        assertThat(card.customHeaders()).isEqualTo(Map.of("cross-origin-opener-policy", "same-origin"));
    }

    @Test
    void whatIsNotGivenHasTheHubsDefault() {
        Card card = valid(readme("sdk: gradio", "title:")).card();
        assertThat(card.appFile()).isEqualTo("app.py");
        assertThat(card.appPort()).isEqualTo(7860);
        assertThat(card.basePath()).isEqualTo("/");
        assertThat(card.startupTimeout()).isEqualTo(Duration.ofMinutes(30));
        assertThat(card.title()).isEmpty();
        assertThat(card.tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app_port: abc | app_port is 'abc': give a whole number from 1 to 65535.",
                "app_port: 70000 | app_port is '70000': give a whole number from 1 to 65535.",
                "app_port: [1] | app_port is a list or a map: give one value.",
                "sdk: java | sdk is 'java': give demitasse, docker, gradio, static.",
                "base_path: docs | base_path is 'docs': give a path that starts with /.",
                "app_file: ../x | app_file is '../x': give the path of a file in the repository, with / and without ...",
                "app_file: /etc/passwd | app_file is '/etc/passwd': give the path of a file in the repository, with / and without ...",
                "pinned: maybe | pinned is 'maybe': give true or false.",
                "startup_duration_timeout: soon | startup_duration_timeout is 'soon': give a time such as 90s, 30m or 1h.",
                "python_version: 3.1.2.3 | python_version is '3.1.2.3': give a version such as 3.12, or \"3.10\" in quotes.",
                "custom_headers: {X-Evil: 1} | custom_headers has 'X-Evil': give only cross-origin-embedder-policy, cross-origin-opener-policy, cross-origin-resource-policy, in lower case.",
                "custom_headers: none | custom_headers is no map: give lines such as '  name: value' below it.",
                "pinned: true\\npinned: false | 'pinned' is set twice: keep one of the lines.",
            })
    void aWrongValueIsToldWithItsLineAndTheMend(String lines, String message) {
        String[] all = lines.split("\\\\n");
        String readme = readme("title: x\n" + String.join("\n", all));
        assertThat(problems(readme)).containsExactly(new CardProblem(2L + all.length, message));
    }

    @Test
    void aSettingThatNobodyKnowsIsAWarning() {
        assertThat(valid(readme("sdk: static", "appFile: x.html", "mood: good")).warnings())
                .containsExactly(
                        new CardProblem(
                                3, "'appFile' is no setting that is known, and changes nothing. Write app_file."),
                        new CardProblem(4, "'mood' is no setting that is known, and changes nothing."));
    }

    @Test
    void aCardSaysHowItsSpaceIsRun() {
        assertThat(problems(readme("title: x")))
                .containsExactly(new CardProblem(
                        2, "The card has no sdk: add sdk: demitasse for Java, docker, gradio for Python, or static."));
    }

    @Test
    void aReadmeWithoutACardSaysHowToBeginOne() {
        assertThat(problems("# Greeter\n"))
                .containsExactly(new CardProblem(
                        1, "README.md has no card. Begin it with these lines:\n---\nsdk: demitasse\n---"));
        assertThat(problems("")).hasSize(1);
    }

    @Test
    void aCardWithoutItsEndIsToldSo() {
        assertThat(problems("---\nsdk: static\n# Greeter\n"))
                .containsExactly(
                        new CardProblem(1, "The card has no end. End it with a line of --- after its settings."));
        assertThat(problems("---\n" + "title: x\n".repeat(1_000_000) + "---\n"))
                .containsExactly(new CardProblem(
                        1, "The card does not end within 64 KB. End it with a line of --- after its settings."));
    }

    @Test
    void aMarkOfBytesAndWindowsLinesChangeNothing() {
        var read = valid("\uFEFF---\r\nsdk: static\r\ntitle: x\r\n---\r\nBody\r\n");
        assertThat(read.card()).isEqualTo(Card.of(Sdk.STATIC).with(Setting.TITLE, "x"));
        assertThat(read.body()).isEqualTo("Body\r\n");
    }

    @Test
    void tabsAreToldAsWhatTheyAre() {
        assertThat(problems(readme("sdk: static", "tags:", "\t- x")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(4);
                    assertThat(problem.message()).startsWith("This is no YAML").endsWith("Indent with spaces.");
                });
    }

    @Test
    void aBillionLaughsStayUnlaughed() {
        String bomb = "a0: &a0 [ha, ha]\n"
                + IntStream.range(1, 60)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]")
                        .collect(Collectors.joining("\n"));
        assertThat(problems(readme(bomb)))
                .containsExactly(new CardProblem(3, "An alias (*) is not for cards: write the value itself."));
    }

    @Test
    void deepNestsAndForeignTypesAreRefused() {
        assertThat(problems(readme("sdk: static", "x: " + "[".repeat(5000)))).hasSize(1);
        assertThat(problems(readme("sdk: static", "x: !!javax.script.ScriptEngineManager []")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Global tag is not allowed"));
    }

    @Test
    void whatIsNoListOfSettingsIsRefused() {
        assertThat(problems(readme("- sdk"))).hasSize(1);
        assertThat(problems(readme("{sdk: static, x: 1}")))
                .containsExactly(new CardProblem(
                        2,
                        "The card is no list of settings: write each on a line of its own, such as sdk: demitasse."));
        assertThat(problems(readme("? [a]\n: b"))).hasSize(1);
    }
}
