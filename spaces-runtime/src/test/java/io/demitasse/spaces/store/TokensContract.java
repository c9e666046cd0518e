package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.error.VisitorException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class TokensContract extends StoreContract {
    TokensContract(Dialect dialect) {
        super(dialect);
    }

    private Tokens tokens() {
        return database().tokens();
    }

    private MintedToken mint(Account account, String name) {
        return tokens().mint(new NewToken(account.id(), name, TokenRole.WRITE, List.of(), Optional.empty()));
    }

    @Test
    void aTokenIsFoundByItsSecret() {
        MintedToken minted = mint(user("ann"), "laptop");

        reopen();

        assertThat(minted.secret()).matches("hf_[A-Za-z0-9]{34}");
        assertThat(tokens().find(minted.secret())).contains(minted.token());
    }

    @Test
    void whatIsNoSecretFindsNothing() {
        String secret = mint(user("ann"), "laptop").secret();

        assertThat(tokens().find("")).isEmpty();
        assertThat(tokens().find(secret.substring(0, 36))).isEmpty();
        assertThat(tokens().find(secret + "x")).isEmpty();
        assertThat(tokens().find(secret.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(tokens().find("hf_" + "%".repeat(34))).isEmpty();
        assertThat(tokens().find(Hidden.digest(secret))).isEmpty();
    }

    @Test
    void aSecretIsInNoText() {
        MintedToken minted = mint(user("ann"), "laptop");

        assertThat(minted.toString()).doesNotContain(minted.secret()).contains("laptop");
    }

    @Test
    void aRevokedTokenIsWorthless() {
        Account ann = user("ann");
        MintedToken minted = mint(ann, "laptop");

        tokens().revoke(ann.id(), minted.token().id());
        tokens().revoke(ann.id(), minted.token().id());

        assertThat(tokens().find(minted.secret())).isEmpty();
        assertThat(tokens().of(ann.id())).isEmpty();
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        Account ann = user("ann");
        MintedToken minted = mint(ann, "laptop");

        tokens().revoke(user("bob").id(), minted.token().id());

        assertThat(tokens().find(minted.secret())).isPresent();
    }

    @Test
    void aTokenExpires() {
        Account ann = user("ann");
        Instant end = clock.instant().plusSeconds(60);
        MintedToken minted =
                tokens().mint(new NewToken(ann.id(), "short", TokenRole.READ, List.of(), Optional.of(end)));

        assertThat(tokens().find(minted.secret())).isPresent();
        clock.turn(Duration.ofSeconds(60));
        assertThat(tokens().find(minted.secret())).isEmpty();
        assertThat(tokens().of(ann.id()))
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.expiresAt()).contains(end));
    }

    @Test
    void useIsNotedOnceAMinute() {
        Account ann = user("ann");
        String secret = mint(ann, "laptop").secret();
        Instant first = clock.instant();

        tokens().find(secret);
        clock.turn(Duration.ofSeconds(59));
        tokens().find(secret);
        assertThat(tokens().of(ann.id()).get(0).lastUsedAt()).contains(first);
        clock.turn(Duration.ofSeconds(1));
        tokens().find(secret);
        assertThat(tokens().of(ann.id()).get(0).lastUsedAt()).contains(first.plusSeconds(60));
    }

    @Test
    void tokensAreListedFromTheNewest() {
        Account ann = user("ann");
        mint(ann, "old");
        clock.turn(Duration.ofSeconds(1));
        mint(ann, "new");
        mint(user("bob"), "another's");

        assertThat(tokens().of(ann.id())).extracting(Token::name).containsExactly("new", "old");
    }

    @Test
    void aFineGrainedTokenKeepsItsGrants() {
        Account ann = user("ann");
        var read = new Grant(space(ann, "one").id(), false);
        var write = new Grant(space(ann, "two").id(), true);
        MintedToken minted = tokens().mint(
                        new NewToken(ann.id(), "ci", TokenRole.FINE_GRAINED, List.of(read, write), Optional.empty()));

        assertThat(tokens().find(minted.secret()).orElseThrow().grants()).containsExactlyInAnyOrder(read, write);
        database().repositories().delete(read.repository());
        assertThat(tokens().of(ann.id()).get(0).grants()).containsExactly(write);
    }

    @Test
    void whatCanBeNoTokenIsRefused() {
        Account ann = user("ann");
        List<Grant> one = List.of(new Grant(space(ann, "one").id(), true));

        assertThatThrownBy(() -> mint(ann, " "))
                .isInstanceOf(VisitorException.class)
                .hasMessage("A token needs a name, to be known by in the list. Give it one.");
        assertThatThrownBy(() -> mint(ann, "x".repeat(101))).hasMessageContaining("101 characters long");
        assertThatThrownBy(() -> tokens().mint(new NewToken(ann.id(), "t", TokenRole.WRITE, one, Optional.empty())))
                .hasMessage("Only a fine-grained token can be for single repositories. Make it one, or choose none.");
        for (Instant end : List.of(clock.instant(), Instant.MIN, Instant.MAX)) {
            assertThatThrownBy(() ->
                            tokens().mint(new NewToken(ann.id(), "t", TokenRole.READ, List.of(), Optional.of(end))))
                    .hasMessage("A token can't expire at " + end
                            + ". Choose a later time than now, within a hundred years," + " or none.");
        }
        assertThatThrownBy(() -> tokens().mint(new NewToken(
                        ann.id(), "t", TokenRole.FINE_GRAINED, Collections.nCopies(101, one.get(0)), Optional.empty())))
                .hasMessage("A token for 101 repositories can't be made. Choose 100 at most.");
    }

    @Test
    void aTokenIsOfAUserAndForWhatThereIs() {
        Account ann = user("ann");
        Account club = organisation("club", ann);

        assertThatThrownBy(() -> mint(club, "t"))
                .isInstanceOf(VisitorException.class)
                .hasMessage("Only users can have tokens. Make one for a user who is a member.");
        assertThatThrownBy(() -> fineGrained(ann, new Grant(Id.fresh(), true)))
                .isInstanceOf(VisitorException.class)
                .hasMessage("One of the repositories that the token is to be for has been deleted. Choose again.");
        assertThat(tokens().of(ann.id())).isEmpty();
    }

    @Test
    void anAccountHasAHundredTokensAtMost() {
        Account ann = user("ann");
        for (int i = 0; i < 100; i++) {
            mint(ann, "t" + i);
        }

        assertThatThrownBy(() -> mint(ann, "more"))
                .isInstanceOf(VisitorException.class)
                .hasMessage("The account has 100 tokens already. Revoke one that is not needed any more.");
        assertThat(tokens().of(ann.id())).hasSize(100);
    }
}
