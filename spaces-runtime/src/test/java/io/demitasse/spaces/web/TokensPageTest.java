package io.demitasse.spaces.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Token;
import io.demitasse.spaces.store.TokenRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensPageTest extends OnPages {
    private static final String PATH = "/settings/tokens";
    private static final Pattern SECRET = Pattern.compile("hf_[A-Za-z0-9]{34}");

    TokensPageTest(@TempDir Path folder) {
        super(folder);
    }

    private List<Token> tokens(String name) {
        return database().tokens().of(account(name).id());
    }

    private String secret(Said said) {
        Matcher matcher = SECRET.matcher(said.text());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() throws Exception {
        var said = get("", PATH);
        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo("/login?next=%2Fsettings%2Ftokens");
        assertThat(post("", PATH, "name", "x").status()).isEqualTo(303);
    }

    @Test
    void aTokenIsShownOnceWithHowToUseIt() throws Exception {
        var said = post("ann", PATH, "name", "laptop", "role", "write");

        String secret = secret(said);
        assertThat(said.text())
                .contains(
                        "export HF_ENDPOINT=" + url(),
                        "export HF_TOKEN=" + secret,
                        "hf auth login --token " + secret,
                        "git clone " + url().replace("//", "//ann@") + "/spaces/ann/NAME");
        assertThat(said.header("Cache-Control")).isEqualTo("no-store");
        Token made = database().tokens().find(secret).orElseThrow();
        assertThat(made.name()).isEqualTo("laptop");
        assertThat(made.role()).isEqualTo(TokenRole.WRITE);
        assertThat(made.account()).isEqualTo(account("ann").id());
        var later = get("ann", PATH);
        assertThat(later.text()).contains("<th scope=\"row\">laptop</th><td>read and change</td>", "just now");
        assertThat(SECRET.matcher(later.text()).find()).isFalse();
    }

    @Test
    void aTokenThatSaysNothingElseMayOnlyRead() throws Exception {
        String secret = secret(post("ann", PATH, "name", "reader", "role", "administrator"));

        assertThat(database().tokens().find(secret).orElseThrow().role()).isEqualTo(TokenRole.READ);
    }

    @Test
    void aNameThatIsNoneIsRefusedInItsWords() throws Exception {
        var said = post("ann", PATH, "name", " ", "role", "read");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.text()).contains("A token needs a name, to be known by in the list. Give it one.");
        assertThat(post("ann", PATH, "name", "x".repeat(101)).status()).isEqualTo(400);
    }

    @Test
    void aNameIsTextWhateverIsInIt() throws Exception {
        var said = post("ann", PATH, "name", "<img src=x onerror=alert(1)>\"'", "role", "read");

        assertThat(said.text() + get("ann", PATH).text())
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;")
                .doesNotContain("<img");
    }

    @Test
    void aTokenIsRevokedByItsOwnerAlone() throws Exception {
        String secret = secret(post("bob", PATH, "name", "old", "role", "read"));
        String revoke = PATH + "/" + tokens("bob").get(0).id() + "/revoke";

        post("ann", revoke);
        assertThat(database().tokens().find(secret)).isPresent();
        var said = post("bob", revoke);

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("Location")).isEqualTo(PATH);
        assertThat(database().tokens().find(secret)).isEmpty();
        assertThat(post("bob", PATH + "/../revoke").status()).isIn(400, 404);
        assertThat(post("bob", PATH + "/x/revoke").status()).isEqualTo(404);
    }

    @Test
    void anotherSiteCanNeitherMakeNorRevokeOne() throws Exception {
        int before = tokens("ann").size();

        assertThat(postRaw("ann", PATH, "name=evil&role=write", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);

        assertThat(tokens("ann")).hasSize(before);
    }
}
