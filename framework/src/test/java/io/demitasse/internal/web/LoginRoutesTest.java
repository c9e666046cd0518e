package io.demitasse.internal.web;

import static io.demitasse.internal.web.Client.header;
import static io.demitasse.internal.web.Client.text;
import static io.demitasse.sample.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.Launched;
import io.demitasse.Site;
import io.demitasse.error.AuthorException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginRoutesTest {
    private static final String PAGE = "text/html,*/*";
    private static final App APP = Interface.of("Demo")
            .inputs(line("In"))
            .outputs(line("Out"))
            .predict((text, call) -> text + " for " + call.request().user().orElse("nobody"));

    private final Launched served = Site.of("Demos")
            .add("demo", APP)
            .launch(o -> o.port(0).auth("ann", "s3cret").auth((user, password) -> user.equals("zoë ü")));
    private final Client client = new Client(served.url());

    @AfterEach
    void close() {
        served.close();
    }

    private static HttpResponse<byte[]> signIn(Client client, String user, String password, String... headers)
            throws IOException, InterruptedException {
        String body = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(client, "login", body, headers);
    }

    private static HttpResponse<byte[]> send(Client client, String path, String body, String... headers)
            throws IOException, InterruptedException {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        return client.send("POST", path, BodyPublishers.ofString(body), all);
    }

    private static String call(Client client, String... headers) throws IOException, InterruptedException {
        return text(client.post("demo/gradio_api/run/predict", "{\"data\":[\"Tea\"]}", headers));
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "demo/",
                "demo/config",
                "demo/gradio_api/info",
                "demo/gradio_api/file=x/y",
                "demo/gradio_api/heartbeat/x",
                "demo/gradio_api/nothing",
                "demo/monitoring/summary",
                "demo/_d/app.js",
                "demo/_d/file/x/y",
                "files/x",
                "logout",
                "nothing",
                "LOGIN",
                "login/",
                "//login",
                "demo/../login",
                "login;x=1/..",
                "%6cogin",
                "_d/../demo/"
            })
    void nothingIsGivenToStrangers(String path) throws IOException, InterruptedException {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
            // Not resolved: what is odd has to reach the server.
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(served.url() + path))
                                    .method(method, BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method + " " + path).isIn(400, 401);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.body()).doesNotContain("Demo");
        }
    }

    @Test
    void noRouteOfAnyAppIsOpenButTheFormAndItsLooks() throws IOException, InterruptedException {
        for (String path : List.of("login", "demo/login", "_d/icon")) {
            assertThat(client.get(path).statusCode()).as(path).isEqualTo(200);
        }
        String style = text(client.get("login")).replaceFirst("(?s).*href=\"/(_d/login[^\"]+)\".*", "$1");
        assertThat(client.get(style).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> client.socket("demo/_d/live", "")).isInstanceOf(CompletionException.class);
    }

    @Test
    void aPersonIsSentToTheFormAndBack() throws IOException, InterruptedException {
        HttpResponse<byte[]> sent = client.get("demo/?theme=a%20b", "Accept", PAGE);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(header(sent, "Location")).isEqualTo("/login?to=%2Fdemo%2F%3Ftheme%3Da%2520b");
        HttpResponse<byte[]> form = client.get("login?to=%2Fdemo%2F%3Ftheme%3Da%2520b");
        assertThat(text(form))
                .contains("name=\"to\" value=\"/demo/?theme=a%20b\"")
                .contains("<h1>Demos</h1>");
        HttpResponse<byte[]> back =
                send(client, "login", "username=+ann+&password=s3cret&to=%2Fdemo%2F%3Ftheme%3Da%2520b", "Accept", PAGE);
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(header(back, "Location")).isEqualTo("/demo/?theme=a%20b");
        assertThat(header(back, "Set-Cookie")).matches("demitasse-login=[\\w-]{22}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(text(client.get("demo/"))).contains("href=\"/logout\"").contains("Sign out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/a\r\nSet-Cookie: x=1",
                "javascript:alert(1)",
                "/a b",
                ""
            })
    void nobodyIsLedElsewhere(String to) throws IOException, InterruptedException {
        String given = URLEncoder.encode(to, StandardCharsets.UTF_8);
        HttpResponse<byte[]> back = send(client, "login", "username=ann&password=s3cret&to=" + given, "Accept", PAGE);
        assertThat(header(back, "Location")).isEqualTo("/");
        assertThat(header(back, "Set-Cookie")).doesNotContain("x=1");
        assertThat(text(client.get("login?to=" + given))).contains("name=\"to\" value=\"/\"");
    }

    @Test
    void aWrongPasswordIsSaidInTheForm() throws IOException, InterruptedException {
        HttpResponse<byte[]> form = signIn(client, "ann", "wrong", "Accept", PAGE, "Accept-Language", "de");
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(text(form)).contains("Name oder Passwort ist falsch.").doesNotContain("wrong");
        assertThat(header(form, "Set-Cookie")).isEmpty();
    }

    @Test
    void aProgramIsToldAsGradioTellsIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> wrong = signIn(client, "ann", "wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(text(wrong)).isEqualTo("{\"detail\":\"Incorrect credentials.\"}");
        assertThat(text(signIn(client, "ann", "s3cret"))).isEqualTo("{\"success\":true}");
        assertThat(call(client)).contains("\"Tea for ann\"");
        assertThat(text(client.get("demo/gradio_api/user"))).isEqualTo("\"ann\"");
        assertThat(client.get("demo/gradio_api/login_check").statusCode()).isEqualTo(200);
    }

    @Test
    void aProgramMaySendAForm() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.post(
                "demo/login",
                part("username", "ann") + part("password", "s3cret") + "--b--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=b");
        assertThat(text(answer)).isEqualTo("{\"success\":true}");
        assertThat(call(client)).contains("\"Tea for ann\"");
    }

    @Test
    void aProgramMaySignInWithEachRequest() throws IOException, InterruptedException {
        assertThat(call(client, "Authorization", basic("ann", "s3cret"))).contains("\"Tea for ann\"");
        assertThat(call(client, "Authorization", basic("zoë ü", ""))).contains("\"Tea for zoë ü\"");
        for (String wrong : List.of(basic("ann", "no"), "Basic", "Basic !", "Bearer s3cret", basic("ann", "") + "x")) {
            assertThat(client.get("demo/config", "Authorization", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
    }

    @Test
    void whoTriesTooOftenHasToWait() throws IOException, InterruptedException {
        for (int i = 0; i < 9; i++) {
            assertThat(signIn(client, "ann", "no" + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<byte[]> locked = signIn(client, "ann", "no");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(header(locked, "Retry-After")).isEqualTo("60");
        assertThat(signIn(client, "ann", "s3cret").statusCode()).isEqualTo(429);
        assertThat(client.get("demo/config", "Authorization", basic("ann", "s3cret"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoSignsOutIsOutAndSoIsAnOpenPage() throws IOException, InterruptedException {
        signIn(client, "ann", "s3cret");
        LiveClient page = client.socket("demo/_d/live", "");
        page.hello("", 0);
        HttpResponse<byte[]> out = client.get("logout");
        assertThat(header(out, "Location")).isEqualTo("/login");
        assertThat(client.get("demo/config").statusCode()).isEqualTo(401);
        page.say("{\"t\":\"stop\",\"j\":\"x\"}");
        assertThat(page.closed()).isEqualTo(1008);
    }

    @Test
    void whoSignsOutEverywhereIsOutElsewhere() throws IOException, InterruptedException {
        var elsewhere = new Client(served.url());
        signIn(elsewhere, "ann", "s3cret");
        signIn(client, "ann", "s3cret");
        client.get("demo/logout?all_session=true");
        assertThat(elsewhere.get("demo/config").statusCode()).isEqualTo(401);
    }

    @Test
    void whatACookieSaidBeforeTheLoginOwnsNothing() throws IOException, InterruptedException {
        String planted = "demitasse=AAAAAAAAAAAAAAAAAAAAAA";
        signIn(client, "ann", "s3cret");
        String upload = text(client.post(
                "demo/gradio_api/upload",
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nx\r\n--b--\r\n",
                "Content-Type",
                "multipart/form-data; boundary=b",
                "Cookie",
                planted));
        String path = "demo/gradio_api/file=" + upload.replaceAll("[\\[\\]\"]", "");
        assertThat(client.get(path).statusCode()).isEqualTo(200);
        var eve = new Client(served.url());
        signIn(eve, "zoë ü", "");
        assertThat(eve.get(path, "Cookie", planted).statusCode()).isEqualTo(403);
    }

    @Test
    void aLoginIsShort() throws IOException, InterruptedException {
        assertThat(signIn(client, "ann", "x".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(client.send(
                                "POST",
                                "login",
                                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[100])))
                        .statusCode())
                .isEqualTo(413);
        assertThat(client.post("login", "").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherSiteSignsNobodyIn() throws IOException, InterruptedException {
        assertThat(signIn(client, "ann", "s3cret", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void namesAndPasswordsAreNotEmpty() {
        assertThatThrownBy(() -> APP.launch(o -> o.port(0).auth(" ", "x")))
                .isInstanceOf(AuthorException.class)
                .hasMessage("auth(\" \", …) needs a name and a password that are not empty.");
        assertThatThrownBy(() -> APP.launch(o -> o.port(0).auth("ann", ""))).isInstanceOf(AuthorException.class);
    }

    @Test
    void withoutALoginThereIsNothingToSignInto() throws IOException, InterruptedException {
        try (Launched open = APP.launch(o -> o.port(0))) {
            assertThat(new Client(open.url()).get("login").statusCode()).isEqualTo(404);
            assertThat(text(new Client(open.url()).get(""))).doesNotContain("Sign out");
            assertThat(text(new Client(open.url()).get("gradio_api/user"))).isEqualTo("null");
        }
    }
}
