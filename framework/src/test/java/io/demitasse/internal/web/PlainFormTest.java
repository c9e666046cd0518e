package io.demitasse.internal.web;

import static io.demitasse.internal.web.Client.header;
import static io.demitasse.internal.web.Client.text;
import static io.demitasse.sample.Line.line;
import static io.demitasse.wiring.Tuples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.error.VisitorException;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The app for browsers without a script. */
class PlainFormTest {
    private final Launched served = Interface.of("Demo")
            .inputs(line("Name").longest(20))
            .outputs(line("Greeting"))
            .examples(row("Ada"))
            .predict(PlainFormTest::greet)
            .launch(o -> o.port(0));
    private final Client ann = new Client(served.url());

    private static String greet(String name) {
        return switch (name) {
            case "nobody" -> throw new VisitorException("Nobody can't be greeted.");
            case "bug" -> throw new IllegalStateException("secret detail");
            default -> "Hello, " + name;
        };
    }

    @AfterEach
    void close() {
        served.close();
    }

    private HttpResponse<byte[]> submit(String name) throws IOException, InterruptedException {
        return ann.form("c0=" + name + "&_click=c1");
    }

    @Test
    void answersWithTheWholePage() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = submit("Ada");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("value=\"Hello, Ada\"").contains("value=\"Ada\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void saysAtTheFieldWhyAValueIsRefusedAndKeepsIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = submit("A+name+that+is+too+long");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer))
                .contains("<p class=\"field-error\" id=\"c0-error\">At most 20 characters fit here.</p>")
                .contains("aria-invalid=\"true\"")
                .contains("value=\"A name that is too long\"");
    }

    @Test
    void saysAboveTheFormWhatTheHandlerRefuses() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = submit("nobody");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("role=\"alert\">Nobody can&#x27;t be greeted.</p>");
    }

    @Test
    void aBugIsAnIncidentWithoutDetails() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = submit("bug");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(text(answer))
                .containsPattern("Something went wrong here\\. .* incident \\w+\\.")
                .doesNotContain("secret", "IllegalState", "\tat ");
    }

    @Test
    void escapesWhatWasEntered() throws IOException, InterruptedException {
        assertThat(text(submit("%22%3E%3Cscript%3E"))).contains("value=\"Hello, &quot;&gt;&lt;script&gt;\"");
    }

    @Test
    void fillsInExamples() throws IOException, InterruptedException {
        assertThat(text(ann.form("_example=0.0"))).contains("value=\"Ada\"");
        assertThat(ann.form("_example=0.7").statusCode()).isEqualTo(422);
    }

    @Test
    void carriesTheSessionOnForItsOwnerOnly() throws IOException, InterruptedException {
        String page = text(submit("Ada"));
        String session = page.replaceAll("(?s).*name=\"_session\" value=\"([^\"]+)\".*", "$1");
        assertThat(text(ann.form("_session=" + session))).contains("Hello, Ada");
        assertThat(text(new Client(served.url()).form("_session=" + session))).doesNotContain("Hello, Ada");
    }

    @Test
    void whatIsNotAskedForIsIgnored() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ann.form("c999=x&c0=Ada&cx=1&_run=zzz&_click=c999&__proto__=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).doesNotContain("Hello");
    }

    @Test
    void answersTheFormAsBrowsersSendIt() throws IOException, InterruptedException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String body = part.formatted("c0", "Bob") + part.formatted("_click", "c1") + "--x--\r\n";
        HttpResponse<byte[]> answer = ann.post("", body, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("Hello, Bob");
    }

    @Test
    void aBodyThatIsNoFormIsRefusedWithASentence() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                ann.post("", "--x\r\nnonsense", "Content-Type", "multipart/form-data; boundary=x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("The server did not understand this request. Load the page again.");
    }

    @Test
    void speaksTheVisitorsLanguage() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ann.get("", "Accept-Language", "de-AT,de;q=0.9,en;q=0.8");
        assertThat(text(answer)).contains("<html lang=\"de\" dir=\"ltr\">").contains(">Absenden</button>");
        assertThat(text(ann.get("", "Accept-Language", "ar"))).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(text(ann.get("", "Accept-Language", ";;;"))).contains("<html lang=\"en\"");
    }
}
