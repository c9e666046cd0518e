package io.demitasse.spaces.store;

import org.junit.jupiter.api.Tag;

@Tag("stores")
class AccountsPostgresTest extends AccountsContract {
    AccountsPostgresTest() {
        super(Dialect.POSTGRES);
    }
}
