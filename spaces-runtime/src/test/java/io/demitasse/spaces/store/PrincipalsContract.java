package io.demitasse.spaces.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.spaces.store.Principal.Anonymous;
import io.demitasse.spaces.store.Principal.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class PrincipalsContract extends StoreContract {
    PrincipalsContract(Dialect dialect) {
        super(dialect);
    }

    private Principals principals() {
        return database().principals();
    }

    @Test
    void eachSecretSaysWhoIsThere() {
        Account ann = user("ann");
        Account club = organisation("club", ann);
        MintedToken token =
                database().tokens().mint(new NewToken(ann.id(), "t", TokenRole.READ, List.of(), Optional.empty()));
        Map<Id, MemberRole> roles = Map.of(club.id(), MemberRole.ADMIN);

        assertThat(principals().byToken(token.secret())).contains(new SignedIn(ann, roles, Optional.of(token.token())));
        assertThat(principals().bySession(database().signIns().begin(ann.id())))
                .isEqualTo(new SignedIn(ann, roles, Optional.empty()));
        assertThat(principals().bySession("x")).isEqualTo(new Anonymous());
        assertThat(principals().byToken("hf_x")).isEmpty();
    }

    @Test
    void whoIsDisabledIsNobody() {
        Account ann = user("ann");
        String secret = database()
                .tokens()
                .mint(new NewToken(ann.id(), "t", TokenRole.WRITE, List.of(), Optional.empty()))
                .secret();

        database().accounts().disable(ann.id(), true);

        assertThat(principals().byToken(secret)).isEmpty();
        assertThat(principals().bySession(database().signIns().begin(ann.id()))).isEqualTo(new Anonymous());
    }
}
