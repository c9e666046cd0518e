package io.demitasse;

import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.testkit.DemoTester;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlaggingTest {
    private final Path folder;

    FlaggingTest(@TempDir Path folder) {
        this.folder = folder.resolve("flags");
    }

    private App app(Flagging flagging) {
        return Interface.of("Echo")
                .flagging(flagging)
                .inputs(line("In"))
                .outputs(line("Out"))
                .predict(text -> text + "!");
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("flagged.csv")).stream()
                .map(row -> row.replaceFirst(",[^,]*$", ""))
                .toList();
    }

    @Test
    void aVisitorFlagsAResultForAReason() throws IOException {
        try (var demo = DemoTester.of(app(Flagging.manual("wrong", "offensive").folder(folder)))) {
            demo.fill("In", "hi").click("Submit").click("offensive");
            assertThat(demo.toasts()).containsExactly("Thank you. The author will see it.");
            assertThat(rows()).containsExactly("In,Out,flag", "hi,hi!,offensive");
        }
    }

    @Test
    void everyResultIsWrittenDownIfTheAuthorSaysSo() throws IOException {
        try (var demo = DemoTester.of(app(Flagging.auto().folder(folder)))) {
            demo.fill("In", "a").click("Submit").fill("In", "b").click("Submit");
            assertThat(rows()).containsExactly("In,Out,flag", "a,a!,", "b,b!,");
        }
    }

    @Test
    void nothingIsWrittenDownUnlessTheAuthorSaysSo() {
        try (var demo = DemoTester.of(app(Flagging.never().folder(folder)))) {
            demo.fill("In", "a").click("Submit");
            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void withoutAScriptAFlagIsAButtonOfTheForm() throws IOException, InterruptedException {
        try (var served = app(Flagging.manual().folder(folder)).launch(o -> o.port(0))) {
            assertThat(text(served.url(), "")).contains(">Flag</button>");
            String answer = text(served.url(), "c0=hi&c4=forged&_click=c3");
            assertThat(answer).contains("Thank you. The author will see it.");
            assertThat(rows()).first().isEqualTo("In,Out,flag");
            assertThat(rows().get(1)).doesNotContain("forged");
        }
    }

    private static String text(URI address, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
